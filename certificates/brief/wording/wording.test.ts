import { expect, test } from 'vitest';
import { locales } from '#language/locale.ts';
import { mixedScript } from '#language/text.ts';
import { missingLetters } from '../../fonts/missing-letters.ts';
import { wordings } from './wording.ts';

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value(21, 28))];
  return Object.values(value as object).flatMap(textsOf);
};

test.each(locales)('the words of a brief in %s can all be drawn and mix no alphabets', (locale) => {
  for (const text of textsOf(wordings[locale])) {
    expect(missingLetters(text)).toEqual([]);
    expect(mixedScript(text)).toEqual([]);
  }
});
