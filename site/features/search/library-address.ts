import type { FacetView } from '#api/search/contract.ts';
import type { Locale } from '#language/locale.ts';

type FacetName = FacetView['name'];
/** In the order of the filter's groups. `kind` comes first: it parts practices from courses. */
export const facetNames = ['kind', 'theme', 'country', 'instrument', 'sector', 'standard', 'period', 'language'] as const satisfies readonly FacetName[];
/** What a subscription and the Atom feed can be narrowed by. */
const followedNames = ['theme', 'country', 'instrument', 'sector', 'standard', 'period', 'language'] as const;
export const sorts = ['relevance', 'newest', 'year'] as const;
type Sort = (typeof sorts)[number];

/** As many as the API takes in one name (api/search/search-query.ts). */
const mostChoices = 50;
/** Longer ones are cut here, before the API refuses them; the engine looks at the beginning only. */
const longestQuery = 2_000;
const lastPage = 50;

/** What the library's address asks for. */
export interface LibraryAsk {
  q: string;
  filters: Record<FacetName, string[]>;
  sort: Sort;
  page: number;
}

interface ReadAsk {
  ask: LibraryAsk;
  /** More filters than a person chooses; they are left out of `ask`. */
  tooMany: boolean;
  /** Values that cannot be any filter's; they are left out of `ask`. */
  malformed: string[];
  /** The address asks for a page that search does not go to. */
  beyond: boolean;
}

const noFilters = (): Record<FacetName, string[]> => ({ kind: [], theme: [], country: [], instrument: [], sector: [], standard: [], period: [], language: [] });

/** Reads an address that anybody may have written: what search would refuse is told apart, so that the page can answer kindly. */
export const readLibraryAddress = (parameters: URLSearchParams): ReadAsk => {
  const filters = noFilters();
  const malformed: string[] = [];
  let tooMany = false;
  for (const name of facetNames) {
    const given = [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
    const wellFormed = given.filter((value) => /^[A-Za-z0-9-]{1,80}$/.test(value));
    malformed.push(...given.filter((value) => !wellFormed.includes(value)).map((value) => value.slice(0, 40)));
    if (given.length > mostChoices) tooMany = true;
    else filters[name] = wellFormed;
  }
  const q = (parameters.get('q') ?? '').slice(0, longestQuery).trim();
  const wanted = Number(parameters.get('page') ?? 1);
  const page = Number.isInteger(wanted) && wanted >= 1 ? wanted : 1;
  const sort = sorts.find((one) => one === parameters.get('sort')) ?? (q === '' ? 'newest' : 'relevance');
  return { ask: { q, filters: tooMany ? noFilters() : filters, sort, page: Math.min(page, lastPage) }, tooMany, malformed, beyond: page > lastPage };
};

/** How many values are chosen. */
export const countChosen = ({ filters }: LibraryAsk): number => facetNames.reduce((sum, name) => sum + filters[name].length, 0);

/** The query of an address; `''` when it asks for nothing. Spaces as %20: the way back from signing in takes no «+». */
export const libraryQuery = ({ q, filters, sort, page }: Partial<LibraryAsk>): string => {
  const parameters = new URLSearchParams();
  if (q) parameters.set('q', q);
  for (const name of facetNames) for (const value of filters?.[name] ?? []) parameters.append(name, value);
  if (sort && sort !== (q ? 'relevance' : 'newest')) parameters.set('sort', sort);
  if (page && page > 1) parameters.set('page', String(page));
  const text = parameters.toString().replaceAll('+', '%20');
  return text && `?${text}`;
};

export const libraryAddress = (locale: Locale, ask: Partial<LibraryAsk>): string => `/${locale}/library${libraryQuery(ask)}`;

/** The library narrowed by one value. */
export const filterAddress = (locale: Locale, name: FacetName, value: string): string =>
  libraryAddress(locale, { filters: { ...noFilters(), [name]: [value] } });

/** The same without one value, from its first page. */
export const withoutValue = (ask: LibraryAsk, name: FacetName, value: string): LibraryAsk => ({
  ...ask,
  filters: { ...ask.filters, [name]: ask.filters[name].filter((one) => one !== value) },
  page: 1,
});

export const withoutFilters = (ask: LibraryAsk): LibraryAsk => ({ ...ask, filters: noFilters(), page: 1 });

/** Of the Atom feed under the chosen filters. */
export const feedAddress = (locale: Locale, { filters }: LibraryAsk): string => {
  const parameters = new URLSearchParams({ locale });
  for (const name of followedNames) for (const value of filters[name]) parameters.append(name, value);
  return `/api/library/feed?${parameters}`;
};
