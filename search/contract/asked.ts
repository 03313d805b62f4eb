import type { Locale } from '#language/locale.ts';
import type { FacetName, Fragment, SearchAnswer, SearchQuery } from '../engine.ts';

export const asked = (text: string, locale: Locale = 'ru', more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  locale,
  filters: {},
  sort: 'relevance',
  offset: 0,
  limit: 20,
  ...more,
});
export const ids = ({ hits }: Pick<SearchAnswer, 'hits'>): string[] => hits.map(({ id }) => id.replace('practice:', ''));
export const sorted = (answer: SearchAnswer): string[] => ids(answer).sort();
export const plain = (fragments: readonly Fragment[]): string => fragments.map(({ text }) => text).join('');
export const marked = (fragments: readonly Fragment[]): string[] => fragments.filter((fragment) => fragment.marked).map(({ text }) => text);
export const counts = (answer: SearchAnswer, facet: FacetName) => Object.fromEntries(answer.facets[facet].map(({ value, count }) => [value, count]));
