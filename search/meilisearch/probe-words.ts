import type { Meilisearch } from 'meilisearch';
import type { Locale } from '#language/locale.ts';
import { typosAllowed } from '../analysis/typos.ts';
import { understand } from '../embedded/understand.ts';
import { asItIs, type Presence, queryStrings, type Unit } from './query-strings.ts';
import { probe } from './search-requests.ts';
import { storedStems } from './stored-stem.ts';

export interface Probed {
  presence: Presence;
  /** As Meilisearch estimates them, by the string that finds most. */
  documents: number;
}

/** Asks for each list of strings whether any of them finds something, all in one request. */
export const presencesOf = async (
  client: Meilisearch,
  index: string,
  asked: readonly (readonly string[])[],
  searchOn?: readonly string[],
): Promise<Probed[]> => {
  if (asked.length === 0) return [];
  const { results } = await client.multiSearch({ queries: asked.flat().map((q) => probe(index, q, searchOn)) });
  let at = 0;
  return asked.map((strings) => {
    const from = at;
    at += strings.length;
    const answers = results.slice(from, at);
    const typos = answers.flatMap(({ hits }) => hits.map((hit) => hit._rankingScoreDetails?.typo?.typoCount ?? 0));
    const documents = Math.max(0, ...answers.map(({ estimatedTotalHits }) => estimatedTotalHits ?? 0));
    return { presence: typos.length === 0 ? 'none' : Math.min(...typos) === 0 ? 'known' : 'near', documents };
  });
};

const stringsOf = (folded: string, unfinished: boolean): string[] => {
  const whole = [folded, ...storedStems(folded)].map((word) => (typosAllowed(folded) > 0 ? `${word} ` : asItIs(word)));
  return unfinished ? [...whole, folded] : whole;
};

/** Of units as they stand in the query. */
export const unitPresences = (client: Meilisearch, index: string, units: readonly Unit[], searchOn?: readonly string[]): Promise<Probed[]> =>
  presencesOf(
    client,
    index,
    // As near, so that it is found with typos where it is not found without.
    units.map((unit) => queryStrings([{ ...unit, presence: 'near' }]).map(({ q }) => q)),
    searchOn,
  );

/** More rounds than readings of a piece there are. */
const mostRounds = 6;

/**
 * What the words most likely are, by the reading both engines share. It asks an index for words one by one; here it is run
 * with what is known so far, and again once what it asked for was looked up.
 */
export const readWords = async (client: Meilisearch, index: string, text: string, locale: Locale): Promise<{ words: readonly string[]; reread: boolean }> => {
  const known = new Map<string, Presence>();
  for (let round = 0; ; round += 1) {
    const asked = new Map<string, { folded: string; unfinished: boolean }>();
    const presenceOf = (folded: string, unfinished: boolean): Presence | undefined => {
      const key = `${folded}${unfinished ? '*' : ''}`;
      if (!known.has(key)) asked.set(key, { folded, unfinished });
      return known.get(key);
    };
    // At first every word is taken for known: most are, and nothing else is asked then.
    const literal = (folded: string, unfinished: boolean) =>
      (presenceOf(folded, unfinished) ?? (round === 0 ? 'known' : 'none')) === 'known' ? [standIn] : [];
    const misspelt = (folded: string) => (presenceOf(folded, false) === 'near' ? [standIn] : []);
    const understood = understand({ literal, misspelt }, text, locale);
    if (asked.size === 0 || round === mostRounds) return understood;
    const words = [...asked.entries()];
    const found = await presencesOf(
      client,
      index,
      words.map(([, { folded, unfinished }]) => stringsOf(folded, unfinished)),
    );
    for (const [number, [key]] of words.entries()) known.set(key, found[number]?.presence ?? 'none');
  }
};

/** Only how many there are is looked at. */
const standIn = { term: '', typos: 0, exactness: 0, locale: null };
