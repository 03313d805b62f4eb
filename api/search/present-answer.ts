import { sectorNames } from '#api/organisations/sector-names.ts';
import { publishedPractice } from '#api/practices/read-practice.ts';
import { countryName, termLabel } from '#api/practices/term-labels.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import { deepestHit, type FacetName, facetNames, longestQuery, type SearchAnswer, type SearchHit, type Suggestion } from '#search/engine.ts';
import type { FacetView, SearchAnswerView, SearchHitView, SuggestionView } from './contract.ts';
import { messages } from './messages/messages.ts';
import { hitsPerPage, type SearchAddress } from './search-query.ts';

const places = { practice: '/library/', course: '/courses/', lesson: '/courses/' } as const;
const pathOf = ({ id, kind }: Pick<SearchHit, 'id' | 'kind'>): string => `${places[kind]}${id.slice(id.indexOf(':') + 1)}`;

export const presentSuggestion = ({ id, kind, language, title }: Suggestion): SuggestionView => ({
  kind,
  path: pathOf({ id, kind }),
  language,
  title: [...title],
});

const presentHit = async (reader: Reader, hit: SearchHit, locale: Locale): Promise<SearchHitView> => {
  const found = hit.kind === 'practice' ? (await publishedPractice(reader, hit.id.slice('practice:'.length)))?.practice : undefined;
  return {
    kind: hit.kind,
    path: pathOf(hit),
    language: hit.language,
    title: [...hit.title],
    snippet: [...hit.snippet],
    practice: found
      ? {
          id: found.id,
          countries: found.countries.map((code) => countryName(code, locale)),
          instrument: termLabel('instrument', found.instrument, locale),
          years: { from: found.years.from, ...(found.years.to === undefined ? {} : { to: found.years.to }) },
        }
      : null,
  };
};

const labelOf = (name: FacetName, value: string, locale: Locale, sectors: ReadonlyMap<string, string>): string => {
  const t = messages[locale];
  switch (name) {
    case 'kind':
      return value in t.kinds ? t.kinds[value as keyof typeof t.kinds] : value;
    case 'language':
      return value in t.languages ? t.languages[value as keyof typeof t.languages] : value;
    case 'sector':
      return sectors.get(value) ?? value;
    case 'period':
      return /^\d{4}$/.test(value) ? `${value}–${Number(value) + 9}` : value;
    default:
      return termLabel(name, value, locale);
  }
};

const presentFacet = (name: FacetName, found: SearchAnswer['facets'][FacetName], chosen: readonly string[], label: (value: string) => string): FacetView => {
  const absent = chosen.filter((value) => !found.some((one) => one.value === value)).map((value) => ({ value, count: 0 }));
  return { name, values: [...found, ...absent].map(({ value, count }) => ({ value, label: label(value), count, chosen: chosen.includes(value) })) };
};

/** An engine's answer in the words of the reader's language. */
export const presentAnswer = async (reader: Reader, asked: SearchAddress, answer: SearchAnswer): Promise<SearchAnswerView> => {
  const { locale, page } = asked;
  const sectors = await sectorNames(reader, locale);
  const reachable = Math.min(answer.total, deepestHit);
  const hits: SearchHitView[] = [];
  for (const hit of answer.hits) hits.push(await presentHit(reader, hit, locale));
  return {
    total: answer.total,
    page,
    pages: Math.max(1, Math.ceil(reachable / hitsPerPage)),
    hits,
    facets: facetNames.map((name) => presentFacet(name, answer.facets[name], asked[name], (value) => labelOf(name, value, locale, sectors))),
    understoodAs: answer.understoodAs,
    didYouMean: answer.didYouMean,
    cut: asked.q.length > longestQuery,
  };
};
