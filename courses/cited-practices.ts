import { locales } from '#language/locale.ts';
import type { LoadedCourse } from './load-courses.ts';

type Texts = LoadedCourse['lessons'] extends Map<string, infer T> ? T : never;

/** Ids of the library's practices a lesson cites by `<Practice id="…" />` in any language, sorted. */
export const citedPractices = (texts: Texts | undefined): string[] => {
  const ids = locales.flatMap((locale) => (texts?.[locale]?.tags ?? []).flatMap(({ name, attributes }) => (name === 'Practice' ? (attributes.id ?? []) : [])));
  return [...new Set(ids)].sort();
};
