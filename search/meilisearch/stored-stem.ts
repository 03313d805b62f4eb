import type { Locale } from '#language/locale.ts';
import { stemIn, stemsOf } from '../analysis/stems.ts';

/**
 * Meilisearch forgives a slip from five letters on, and «фонды» has only four without its ending: each stem is longer by a
 * letter, of its own script because tokenizers part words there.
 */
const lengthened = (stem: string): string => {
  if (/\p{Script=Cyrillic}$/u.test(stem)) return `${stem}ъ`;
  return /[a-z]$/.test(stem) ? `${stem}z` : stem;
};

/** The stem of a folded word as it stands in the index and in what is asked of it. */
export const storedStem = (locale: Locale, folded: string): string => lengthened(stemIn(locale, folded));

/** In every language that may have the word. */
export const storedStems = (folded: string): string[] => [...new Set(stemsOf(folded).map(([, stem]) => lengthened(stem)))];
