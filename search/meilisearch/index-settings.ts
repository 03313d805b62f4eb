import type { Settings } from 'meilisearch';
import { deepestHit, type FacetName, facetNames } from '../engine.ts';
import type { Attribute } from './stored-document.ts';

/** The most telling first. `…Stems` holds the same words without their endings, and signs for what has synonyms. */
export const searchable = ['title', 'titleStems', 'keywords', 'keywordsStems', 'summary', 'summaryStems', 'body', 'bodyStems'] as const satisfies readonly (
  | Attribute
  | `${Attribute}Stems`
)[];
/** While a member types, titles only. */
export const searchableInTitles = ['title', 'titleStems'] as const satisfies readonly (typeof searchable)[number][];

const filterable: readonly FacetName[] = facetNames;

/**
 * All settings in one call, before any document: each change later indexes everything again. No `localizedAttributes`:
 * Meilisearch refuses Kazakh there, and what it would do for Russian our own analysis has done.
 */
export const indexSettings: Settings = {
  searchableAttributes: [...searchable],
  displayedAttributes: ['id', 'documentKind', 'texts'],
  filterableAttributes: [{ attributePatterns: [...filterable], features: { facetSearch: false, filter: { equality: true, comparison: false } } }],
  sortableAttributes: ['publishedAt', 'year', 'id'],
  // `sort` first: who asks for the newest wants them in order; without a sort it does nothing.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  // More countries or sectors than the default of 100 is possible.
  faceting: { maxValuesPerFacet: 1_000 },
  pagination: { maxTotalHits: deepestHit },
};
