import type { FederatedMultiSearchParams, MultiSearchQuery } from 'meilisearch';
import { type FacetName, facetNames, type SearchQuery } from '../engine.ts';
import type { QueryString } from './query-strings.ts';

/** In quotation marks nothing ends a value but the mark itself. */
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** All facets with a choice, any value of each; without the one named. Names come from our list, values are always quoted. */
export const filterOf = (filters: SearchQuery['filters'], without?: FacetName): string[] =>
  facetNames.flatMap((name) => {
    const values = filters[name] ?? [];
    return name === without || values.length === 0 ? [] : [`${name} IN [${values.map(quoted).join(', ')}]`];
  });

/** Documents without a year stand last; equal ones by their ids, so that pages do not overlap. */
const sorts: Record<SearchQuery['sort'], string[]> = { relevance: [], newest: ['publishedAt:desc', 'id:asc'], year: ['year:desc', 'id:asc'] };

export interface Asked {
  index: string;
  strings: readonly QueryString[];
  filter: readonly string[];
  sort: SearchQuery['sort'];
  searchOn?: readonly string[] | undefined;
}

/** A search of all strings at once: a document is one hit, at the place of its best string. `all`: dropping words is ours. */
export const federated = (
  { index, strings, filter, sort, searchOn }: Asked,
  { offset, limit, facets }: { offset: number; limit: number; facets: readonly FacetName[] },
): FederatedMultiSearchParams => ({
  federation: { offset, limit, ...(facets.length > 0 ? { facetsByIndex: { [index]: [...facets] } } : {}) },
  queries: strings.map(({ q, weight }) => ({
    indexUid: index,
    q,
    matchingStrategy: 'all',
    filter: [...filter],
    ...(sorts[sort].length > 0 ? { sort: sorts[sort] } : {}),
    ...(searchOn ? { attributesToSearchOn: [...searchOn] } : {}),
    federationOptions: { weight },
  })),
});

/** Asks only whether anything has the words of a string, and with how many typos at best. */
export const probe = (index: string, q: string, searchOn?: readonly string[]): MultiSearchQuery => ({
  indexUid: index,
  q,
  matchingStrategy: 'all',
  limit: 1,
  attributesToRetrieve: ['id'],
  showRankingScoreDetails: true,
  ...(searchOn ? { attributesToSearchOn: [...searchOn] } : {}),
});
