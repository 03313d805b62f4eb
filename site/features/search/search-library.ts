import type { ApiClient } from '#api/page-locals.ts';
import type { SearchAnswerView } from '#api/search/contract.ts';
import type { Locale } from '#language/locale.ts';
import { countChosen, facetNames, type LibraryAsk, readLibraryAddress } from './library-address.ts';

export interface FoundLibrary {
  ask: LibraryAsk;
  /** Null when search did not run. */
  answer: SearchAnswerView | null;
  /** Nothing is asked for: the library introduces itself. */
  atHome: boolean;
  chosen: number;
  fault: 'too-many' | 'beyond' | 'busy' | 'failed' | null;
  status: number;
  /** Values nobody knows, and the search without them. */
  unknown: string[];
  without: LibraryAsk;
}

const statusOf = { 'too-many': 422, beyond: 404, busy: 429, failed: 503 } as const;

const search = (api: ApiClient, locale: Locale, { q, filters, sort, page }: LibraryAsk, atHome: boolean) =>
  // The first page shows the library's own entries; courses stand in their catalogue.
  api.search.$get({ query: { q, locale, sort, page: String(page), ...filters, ...(atHome ? { kind: ['practice'] } : {}) } });

/** What the API calls by its own name it does not know, unless that is its name: a country's code is never the country's name. */
const unknownValues = ({ facets }: SearchAnswerView): string[] =>
  facets.flatMap(({ values }) => values.filter(({ value, label, count, chosen }) => chosen && count === 0 && label === value).map(({ value }) => value));

/** Runs the search an address asks for, however odd the address is. */
export const searchLibrary = async (api: ApiClient, locale: Locale, parameters: URLSearchParams): Promise<FoundLibrary> => {
  const { ask, tooMany, malformed, beyond } = readLibraryAddress(parameters);
  const chosen = countChosen(ask);
  const atHome = ask.q === '' && chosen === 0 && ask.page === 1 && !tooMany;
  const nothing: FoundLibrary = { ask, answer: null, atHome, chosen, fault: null, status: 200, unknown: malformed, without: ask };
  const failed = (fault: keyof typeof statusOf, answer: SearchAnswerView | null = null): FoundLibrary => ({
    ...nothing,
    answer,
    fault,
    status: statusOf[fault],
  });
  if (tooMany) return failed('too-many');
  const response = await search(api, locale, ask, atHome);
  if (!response.ok) return failed((response.status as number) === 429 ? 'busy' : 'failed');
  const answer = await response.json();
  if (beyond || ask.page > answer.pages) return failed('beyond', { ...answer, hits: [] });
  if (atHome) for (const facet of answer.facets) for (const value of facet.values) value.chosen = false;
  const unknown = unknownValues(answer);
  const filters = Object.fromEntries(facetNames.map((name) => [name, ask.filters[name].filter((value) => !unknown.includes(value))])) as LibraryAsk['filters'];
  return { ...nothing, answer, unknown: [...malformed, ...unknown], without: { ...ask, filters, page: 1 } };
};
