import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Locale } from '#language/locale.ts';
import { kazakhStems } from './kazakh-stem.ts';

const cyrillic = /^\p{Script=Cyrillic}+$/u;
const latin = /^[a-z]+$/;

/** Of «ии» the Russian stemmer leaves «и»: a stem says something from two letters on, of words that are longer. */
const shortened = (folded: string, stemmer: (word: string) => string): string => {
  const stem = folded.length > 2 ? stemmer(folded) : folded;
  return stem.length > 1 ? stem : folded;
};

/** «забастовок», «ошибок», «рынок» lose their vowel in other forms; the stemmer does not know. */
const fleeting = /^(.{3,})[ое](к)$/;

const russianStems = (folded: string): readonly string[] => {
  const stem = shortened(folded, russian);
  return fleeting.test(folded) ? [stem, folded.replace(fleeting, '$1$2')] : [stem];
};

/**
 * What the forms of a folded word have in common, per language whose texts may hold it. A Cyrillic word has Russian and
 * Kazakh stems, because who types without Kazakh letters does not say which language it is.
 */
export const stemsOf = (folded: string): readonly (readonly [Locale, string])[] => {
  if (cyrillic.test(folded)) return [...kazakhStems(folded).map((stem) => ['kk', stem] as const), ...russianStems(folded).map((stem) => ['ru', stem] as const)];
  return latin.test(folded) ? [['en', shortened(folded, english)]] : [];
};

/** The first stem in texts of one language; the word itself when it has none. */
export const stemIn = (locale: Locale, folded: string): string => stemsOf(folded).find(([language]) => language === locale)?.[1] ?? folded;
