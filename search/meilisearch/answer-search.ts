import type { Hit, SearchResponse } from 'meilisearch';
import type { Locale } from '#language/locale.ts';
import {
  deepestHit,
  type FacetName,
  type FacetValue,
  facetNames,
  longestQuery,
  type SearchAnswer,
  type SearchDocument,
  type SearchHit,
  type SearchQuery,
  type Suggestion,
} from '../engine.ts';
import { type Found, markWords, passageOf } from '../passages.ts';
import { corrected, foundBy, languageOf, spelt } from './found-words.ts';
import { searchableInTitles } from './index-settings.ts';
import { type Plan, planSearch, type Reading } from './plan-search.ts';
import { type Asked, federated, filterOf } from './search-requests.ts';

type ShownDocument = Pick<SearchDocument, 'id' | 'texts'> & { documentKind: SearchDocument['kind'] };

const clean = (text: string): string =>
  text
    .slice(0, longestQuery)
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ');

const noFacets = (): Record<FacetName, FacetValue[]> => Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Record<FacetName, FacetValue[]>;

const hitOf = ({ id, documentKind, texts }: ShownDocument, founds: readonly Found[], reader: Locale): SearchHit => {
  const language = languageOf({ texts }, founds, reader);
  const { title = '', summary = '', body = '' } = texts[language] ?? {};
  const found: Found = (folded) => founds.some((one) => one(folded));
  return { id, kind: documentKind, language, title: markWords(title, found), snippet: passageOf([summary, body], found) };
};

/** Among documents Meilisearch holds for equal, those whose match is in the reader's language come first. */
const inReadersOrder = (hits: readonly Hit<ShownDocument>[], shown: readonly SearchHit[], reader: Locale): SearchHit[] =>
  shown
    .map((hit, place) => ({ hit, place, score: hits[place]?._federation?.weightedRankingScore ?? 0 }))
    .sort((a, b) => b.score - a.score || Number(b.hit.language === reader) - Number(a.hit.language === reader) || a.place - b.place)
    .map(({ hit }) => hit);

/** Values of facets as Meilisearch counted them, most frequent first. */
const listed = (answer: SearchResponse<ShownDocument>, index: string, name: FacetName): FacetValue[] =>
  Object.entries(answer.facetsByIndex?.[index]?.distribution[name] ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** The words the first hit has, when they are other than those typed. */
const understoodAs = ({ words, units, strings, reread }: Plan, hits: readonly Hit<ShownDocument>[]): string | null => {
  const held = strings[hits[0]?._federation?.queriesPosition ?? 0]?.units;
  if (!held) return null;
  // Units are taken from `units` unchanged, so they can be compared.
  const dropped = new Set(units.filter((unit) => !held.includes(unit)).flatMap((unit) => unit.words));
  if (!reread && dropped.size === 0) return null;
  const kept = words.filter((word) => !dropped.has(word));
  return kept.length === 0 ? null : (reread ? spelt(kept, hits) : kept).join(' ');
};

/** The hits with one question, and one more for each facet that has a choice: it is counted as if it had none. */
const ask = async ({ client, index }: Reading, asked: Asked, query: SearchQuery) => {
  const offset = Math.max(0, Math.min(query.offset, deepestHit));
  const limit = Math.max(0, Math.min(query.limit, deepestHit - offset));
  const chosen = facetNames.filter((name) => (query.filters[name] ?? []).length > 0);
  const open = facetNames.filter((name) => !chosen.includes(name));
  const search = (filter: readonly string[], options: Parameters<typeof federated>[1]): Promise<SearchResponse<ShownDocument>> =>
    client.multiSearch<ReturnType<typeof federated>, ShownDocument>(federated({ ...asked, filter }, options));
  const [main, ...others] = await Promise.all([
    search(filterOf(query.filters), { offset, limit, facets: open }),
    ...chosen.map((name) => search(filterOf(query.filters, name), { offset: 0, limit: 0, facets: [name] })),
  ]);
  const facets = noFacets();
  for (const name of open) facets[name] = listed(main, index, name);
  for (const [number, name] of chosen.entries()) facets[name] = others[number] ? listed(others[number], index, name) : [];
  return { main, facets };
};

export const answerSearch = async (reading: Reading, query: SearchQuery): Promise<SearchAnswer> => {
  const plan = await planSearch(reading, clean(query.text), query.locale);
  if (plan?.strings.length === 0) return { total: 0, hits: [], facets: noFacets(), understoodAs: null, didYouMean: null };
  const sort = plan === null && query.sort === 'relevance' ? 'newest' : query.sort;
  const { main, facets } = await ask(reading, { index: reading.index, strings: plan?.strings ?? [{ q: '', weight: 1 }], filter: [], sort }, query);
  const founds = plan?.units.map(foundBy) ?? [];
  const shown = main.hits.map((hit) => hitOf(hit, founds, query.locale));
  return {
    total: main.estimatedTotalHits ?? shown.length,
    hits: sort === 'relevance' ? inReadersOrder(main.hits, shown, query.locale) : shown,
    facets,
    understoodAs: plan && understoodAs(plan, main.hits),
    didYouMean: plan && corrected(plan.words, plan.units, main.hits),
  };
};

export const answerSuggest = async (reading: Reading, text: string, locale: Locale, limit: number): Promise<Suggestion[]> => {
  const plan = await planSearch(reading, clean(text), locale, searchableInTitles);
  if (!plan || plan.strings.length === 0) return [];
  const asked: Asked = { index: reading.index, strings: plan.strings, filter: [], sort: 'relevance', searchOn: searchableInTitles };
  const most = Math.max(0, Math.min(limit, deepestHit));
  const answer = await reading.client.multiSearch<ReturnType<typeof federated>, ShownDocument>(federated(asked, { offset: 0, limit: most, facets: [] }));
  const founds = plan.units.map(foundBy);
  return inReadersOrder(
    answer.hits,
    answer.hits.map((hit) => hitOf(hit, founds, locale)),
    locale,
  ).map(({ id, kind, language, title }) => ({ id, kind, language, title }));
};
