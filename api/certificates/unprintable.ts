import type { FieldFault } from '#api/http/problem.ts';
import { missingLetters } from '#certificates/fonts/missing-letters.ts';

/** Texts with characters no font of our documents has: nothing may be lost in print. Fields as paths in `data`. */
export const unprintable = (data: unknown, path: readonly (string | number)[] = []): FieldFault[] => {
  if (typeof data === 'string') {
    const missing = missingLetters(data);
    return missing.length > 0 ? [{ field: path.join('.'), rule: 'printable', limit: missing.join(' ') }] : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => unprintable(value, [...path, key]));
};
