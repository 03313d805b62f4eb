import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Locale } from '#language/locale.ts';
import { kazakhStem } from './kazakh-stem.ts';

const cyrillic = /^\p{Script=Cyrillic}+$/u;
const latin = /^[a-z]+$/;

/**
 * What the forms of a folded word have in common, per language whose texts may hold it. A Cyrillic word has a Russian and a
 * Kazakh stem, because who types without Kazakh letters does not say which language it is.
 */
export const stemsOf = (folded: string): readonly (readonly [Locale, string])[] => {
  if (cyrillic.test(folded))
    return [
      ['kk', kazakhStem(folded)],
      ['ru', russian(folded)],
    ];
  return latin.test(folded) ? [['en', english(folded)]] : [];
};

/** The stem in texts of one language; the word itself when it has none. */
export const stemIn = (locale: Locale, folded: string): string => stemsOf(folded).find(([language]) => language === locale)?.[1] ?? folded;
