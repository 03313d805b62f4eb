import type { Meilisearch } from 'meilisearch';
import type { Locale } from '#language/locale.ts';
import { wordsOf } from '../analysis/words.ts';
import { presencesOf, reachOf, readWords, unitPresences } from './probe-words.ts';
import { type QueryString, queryStrings, type Unit, unitsOf } from './query-strings.ts';

/** One index as it is read. */
export interface Reading {
  client: Meilisearch;
  index: string;
}

/** What a text was found to ask for. */
export interface Plan {
  words: readonly string[];
  units: readonly Unit[];
  /** Empty when no document has the first word. */
  strings: readonly QueryString[];
  /** Whether it was read in another layout or alphabet. */
  reread: boolean;
  /** Words that are not searched. */
  dropped: readonly string[];
}

/** Below the whole query: each further word a document has lifts it over those without. */
const partWeight = 0.7;
/** Requests grow with each. */
const mostFurther = 4;

/** All leading units, and beside them those plus one that comes later. */
const partStrings = (units: readonly Unit[], reached: number): QueryString[] => {
  const leading = units.slice(0, reached);
  const further = units.slice(reached + 1).slice(0, mostFurther);
  return [
    ...queryStrings(leading).map(({ q, weight }) => ({ q, weight: weight * partWeight })),
    ...further.flatMap((unit) => queryStrings([...leading, unit])),
  ];
};

/** Null when the text holds no word. More than one question is asked only when no document has all words as they were typed. */
export const planSearch = async ({ client, index }: Reading, text: string, locale: Locale, searchOn?: readonly string[]): Promise<Plan | null> => {
  const typed = wordsOf(text);
  if (typed.length === 0) return null;
  const asTyped = unitsOf(typed);
  const strings = queryStrings(asTyped);
  const [together] = await presencesOf(client, index, [strings.map(({ q }) => q)], searchOn);
  if (together === 'known') return { words: typed, units: asTyped, strings, reread: false, dropped: [] };
  const { words, reread } = await readWords(client, index, text, locale);
  if (words.length === 0) return null;
  const read = unitsOf(words);
  const presences = await unitPresences(client, index, read, searchOn);
  const all = read.map((unit, number) => ({ ...unit, presence: presences[number] ?? 'none' }));
  const units = all.filter(({ presence }) => presence !== 'none');
  const reached = await reachOf(client, index, units, searchOn);
  const lost = [...all.filter(({ presence }) => presence === 'none'), ...units.slice(reached)];
  return {
    words,
    units,
    strings: reached === 0 ? [] : reached === units.length ? queryStrings(units) : partStrings(units, reached),
    reread,
    dropped: lost.flatMap((unit) => unit.words),
  };
};
