import type { Meilisearch } from 'meilisearch';
import type { Locale } from '#language/locale.ts';
import { wordsOf } from '../analysis/words.ts';
import { bestSubsets, few, sentence } from './best-subsets.ts';
import { presencesOf, readWords, unitPresences } from './probe-words.ts';
import { type QueryString, queryStrings, type Unit, unitsOf } from './query-strings.ts';

/** One index as it is read. */
export interface Reading {
  client: Meilisearch;
  index: string;
}

/** A string of the federated search, with the units that what it finds has. */
interface PlannedString extends QueryString {
  units: readonly Unit[];
}

/** What a text was found to ask for. */
export interface Plan {
  words: readonly string[];
  /** All of the query, known to the index or not. */
  units: readonly Unit[];
  /** Empty when no document has any word. */
  strings: readonly PlannedString[];
  /** Whether it was read in another layout or alphabet. */
  reread: boolean;
}

/** With each word less. Scores lie between 0 and 1 for any number of words, so those of fewer words are pushed below. */
const weightOfLess = 0.5;

const planned = (units: readonly Unit[], weight = 1): PlannedString[] =>
  queryStrings(units).map((string) => ({ ...string, weight: string.weight * weight, units }));

/** The units as the index has them, after other layouts and alphabets were tried. */
const readQuery = async ({ client, index }: Reading, text: string, locale: Locale, searchOn?: readonly string[]): Promise<Omit<Plan, 'strings'>> => {
  const { words, reread } = await readWords(client, index, text, locale);
  const units = unitsOf(words);
  const found = await unitPresences(client, index, units, searchOn);
  return { words, units: units.map((unit, number) => ({ ...unit, presence: found[number]?.presence ?? 'none' })), reread };
};

/** Null when the text holds no word. More than one question is asked only when no document has all words as they were typed. */
export const planSearch = async ({ client, index }: Reading, text: string, locale: Locale, searchOn?: readonly string[]): Promise<Plan | null> => {
  const typed = wordsOf(text);
  if (typed.length === 0) return null;
  const asTyped = unitsOf(typed);
  const strings = planned(asTyped);
  const [together] = await presencesOf(client, index, [strings.map(({ q }) => q)], searchOn);
  const whole = { words: typed, units: asTyped, strings, reread: false };
  if (together?.presence === 'known' && !(asTyped.length >= sentence && together.documents < few)) return whole;
  const read = together?.presence === 'known' ? whole : await readQuery({ client, index }, text, locale, searchOn);
  const known = read.units.filter(({ presence }) => presence !== 'none');
  const subsets = await bestSubsets(client, index, known, searchOn);
  const most = subsets[0]?.length ?? 0;
  return { ...read, strings: subsets.flatMap((subset) => planned(subset, weightOfLess ** (most - subset.length))) };
};
