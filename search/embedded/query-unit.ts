import { findSynonyms } from '../analysis/find-synonyms.ts';
import { fold } from '../analysis/fold.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import { type Expansion, exactness, type Lexicon } from './lexicon.ts';

/** One way to find a unit: each of these words, in any of its expansions, in one text. */
export type Alternative = readonly (readonly Expansion[])[];

/** A word of the query, or a phrase with synonyms: what counts as one when words are counted, and is dropped as one. */
export interface QueryUnit {
  /** As typed. */
  words: readonly string[];
  alternatives: readonly Alternative[];
  /** Whether it is found only with slips of the finger. */
  misspelt: boolean;
}

/** As many as Meilisearch looks at; further ones are taken for part of a sentence. */
const mostUnits = 10;

const meant = (lexicon: Lexicon, phrase: readonly string[]): Alternative =>
  phrase.map((word) => lexicon.literal(word, false).map((expansion) => ({ ...expansion, exactness: exactness.meaning })));

const complete = (alternative: Alternative): boolean => alternative.every((expansions) => expansions.length > 0);

export interface UnitOptions {
  /** Whether slips are looked for in words that are found as they are, too. */
  forgiving: boolean;
  /** Whether the last word may be unfinished. */
  unfinished: boolean;
}

const makeUnit = (
  lexicon: Lexicon,
  words: readonly string[],
  others: readonly (readonly string[])[],
  onlyMeant: boolean,
  last: boolean,
  { forgiving, unfinished }: UnitOptions,
): QueryUnit => {
  const found = others.map((phrase) => meant(lexicon, phrase)).filter(complete);
  if (onlyMeant && found.length > 0) return { words, alternatives: found, misspelt: false };
  const literal = words.map((word, index) => lexicon.literal(fold(word), unfinished && last && index === words.length - 1));
  const known = complete(literal) || found.length > 0;
  const own =
    forgiving || !known
      ? literal.map((expansions, index) => [...expansions, ...(forgiving || expansions.length === 0 ? lexicon.misspelt(fold(words[index] ?? '')) : [])])
      : literal;
  return { words, alternatives: complete(own) ? [own, ...found] : found, misspelt: !known };
};

/** The units of a query's words; stop words are left out unless there is nothing else. Those without alternatives are nowhere in the index. */
export const unitsOf = (lexicon: Lexicon, typed: readonly string[], options: UnitOptions): QueryUnit[] => {
  const units: QueryUnit[] = [];
  const stopped: QueryUnit[] = [];
  for (let at = 0; at < typed.length && units.length < mostUnits; ) {
    const synonyms = findSynonyms(typed, at);
    const length = synonyms?.length ?? 1;
    const words = typed.slice(at, at + length);
    const isLast = at + length === typed.length;
    const stop = synonyms === null && isStopWord(fold(words[0] ?? ''));
    if (!stop) units.push(makeUnit(lexicon, words, synonyms?.others ?? [], synonyms?.onlyMeant ?? false, isLast, options));
    else if (stopped.length < mostUnits) stopped.push(makeUnit(lexicon, words, [], false, isLast, { ...options, forgiving: false }));
    at += length;
  }
  return units.length > 0 ? units : stopped;
};
