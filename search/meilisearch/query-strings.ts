import type { Locale } from '#language/locale.ts';
import { fold } from '../analysis/fold.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import { typosAllowed } from '../analysis/typos.ts';
import { storedStem } from './stored-stem.ts';
import { type Sign, signAt } from './synonym-signs.ts';

export type Presence = 'known' | 'near' | 'none';

/** A word of the query, or a phrase with synonyms: counted, and dropped, as one. */
export interface Unit {
  /** As read. */
  words: readonly string[];
  sign: Sign | null;
  /** Whether it may be unfinished. */
  last: boolean;
  /** How the index has it: as it is or in another form, only with typos, or not at all. */
  presence: Presence;
}

/** Meilisearch looks at ten words. */
const mostUnits = 10;

/** Stop words are left out unless there is nothing else. Taken for known until the index says otherwise. */
export const unitsOf = (words: readonly string[]): Unit[] => {
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const sign = signAt(words, at);
    const length = sign?.length ?? 1;
    units.push({ words: words.slice(at, at + length), sign, last: at + length === words.length, presence: 'known' });
    at += length;
  }
  const telling = units.filter(({ words: [word = ''], sign }) => sign !== null || !isStopWord(fold(word)));
  return (telling.length > 0 ? telling : units).slice(0, mostUnits);
};

/** What is asked of Meilisearch for the same units, and what it weighs beside the others. */
export interface QueryString {
  q: string;
  weight: number;
}

/** As typed, with a beginning; stems with a beginning; stems alone. Close to one another: a typo must not outweigh an ending. */
const weights = { surface: 1, stemsAndBeginning: 0.99, stems: 0.98 };

/** In quotation marks a word is taken as it is: without them Meilisearch adds what looks like it. No word of ours holds one. */
export const asItIs = (word: string): string => `"${word}"`;

/** A folded word, or what stands for it, so that slips are forgiven where the unit was found only with them. */
const slipping = (folded: string, written: string, presence: Presence): string => (presence === 'near' && typosAllowed(folded) > 0 ? written : asItIs(written));

const surfaceOf = ({ words, presence }: Unit): string[] => words.map(fold).map((folded) => slipping(folded, folded, presence));
const stemsOf = ({ words, sign, presence }: Unit, locale: Locale): string[] =>
  sign ? [asItIs(sign.sign)] : words.map(fold).map((folded) => slipping(folded, storedStem(locale, folded), presence));

/** A space at the end says that the last word is whole. */
const written = (words: readonly string[], unfinished: boolean): string => words.join(' ') + (unfinished ? '' : ' ');

/**
 * The strings that together find texts with all units. Meilisearch matches each word of one in the words of the texts or
 * in their stems, so forms and beginnings can stand in one string. Cyrillic words are stemmed as Kazakh and as Russian.
 */
export const queryStrings = (units: readonly Unit[]): QueryString[] => {
  const cyrillic = units.some(({ words }) => words.some((word) => /\p{Script=Cyrillic}/u.test(word)));
  const languages: readonly Locale[] = cyrillic ? ['kk', 'ru'] : ['en'];
  const last = units.at(-1);
  const strings: QueryString[] = [];
  const add = (words: readonly string[], unfinished: boolean, weight: number) => {
    const q = written(words, unfinished);
    if (!strings.some((string) => string.q === q)) strings.push({ q, weight });
  };
  const beginning = last?.last === true && last.sign?.onlyMeant !== true ? last.words.map(fold) : null;
  const typed = units.every(({ sign }) => sign?.onlyMeant !== true);
  if (typed) add(units.flatMap(surfaceOf), false, weights.surface);
  if (typed && beginning) add([...units.slice(0, -1).flatMap(surfaceOf), ...beginning], true, weights.stemsAndBeginning);
  for (const language of languages) {
    const stems = units.map((unit) => stemsOf(unit, language));
    if (beginning && units.length > 1) add([...stems.slice(0, -1).flat(), ...beginning], true, weights.stemsAndBeginning);
    add(stems.flat(), false, weights.stems);
  }
  return strings;
};
