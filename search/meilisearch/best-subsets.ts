import type { Meilisearch } from 'meilisearch';
import { deepestHit } from '../engine.ts';
import { queryStrings, type Unit } from './query-strings.ts';
import { probe } from './search-requests.ts';

/** From so many words on a query is a sentence: what lacks one of them may answer it too, */
export const sentence = 4;
/** when fewer documents than this have more of it. */
export const few = 5;
/** Each is searched by itself. */
const mostSubsets = 12;

/** Bits of the units each document has; of a word that more than a thousand have, some are not seen. */
const masksOf = async (client: Meilisearch, index: string, units: readonly Unit[], searchOn?: readonly string[]): Promise<Map<string, number>> => {
  const queries = units.flatMap((unit, number) =>
    queryStrings([unit]).map(({ q }) => ({ number, query: { ...probe(index, q, searchOn), limit: deepestHit, showRankingScoreDetails: false } })),
  );
  const { results } = await client.multiSearch({ queries: queries.map(({ query }) => query) });
  const masks = new Map<string, number>();
  for (const [place, { hits }] of results.entries()) for (const { id } of hits) masks.set(id, (masks.get(id) ?? 0) | (1 << (queries[place]?.number ?? 0)));
  return masks;
};

const bitsOf = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

/**
 * Meilisearch drops words from the right only. Here: those units, as many as any document has together, that some have;
 * of a sentence hardly any document holds, also those with one less. The greatest first, then the most frequent.
 */
export const bestSubsets = async (client: Meilisearch, index: string, units: readonly Unit[], searchOn?: readonly string[]): Promise<Unit[][]> => {
  if (units.length === 0) return [];
  const having = new Map<number, number>();
  for (const mask of (await masksOf(client, index, units, searchOn)).values()) having.set(mask, (having.get(mask) ?? 0) + 1);
  const most = Math.max(0, ...[...having.keys()].map(bitsOf));
  const atMost = [...having].reduce((sum, [mask, documents]) => sum + (bitsOf(mask) === most ? documents : 0), 0);
  const fewest = units.length >= sentence && most > 1 && atMost < few ? most - 1 : Math.max(most, 1);
  return [...having]
    .filter(([mask]) => bitsOf(mask) >= fewest)
    .sort(([a, times], [b, others]) => bitsOf(b) - bitsOf(a) || others - times)
    .slice(0, mostSubsets)
    .map(([mask]) => units.filter((_, number) => (mask >> number) & 1));
};
