import type { Locale } from '#language/locale.ts';

/** What can be narrowed by. `period` holds decades (`2010`), `language` the languages a document can be read in. */
export const facetNames = ['kind', 'country', 'theme', 'sector', 'instrument', 'standard', 'period', 'language'] as const;
export type FacetName = (typeof facetNames)[number];

/** A text as it is searched: plain, without markup. */
export interface DocumentText {
  title: string;
  summary: string;
  body: string;
  /** Names and numbers that belong to no sentence: organisations, conventions, names of themes. */
  keywords: string;
}

type DocumentKind = 'practice' | 'course' | 'lesson';

/** One practice, course or lesson with all its languages: whatever language finds it, it is one hit. */
export interface SearchDocument {
  /** `practice:<id>`, `course:<slug>`, `lesson:<slug>/<lesson>`. */
  id: string;
  kind: DocumentKind;
  texts: Partial<Record<Locale, DocumentText>>;
  facets: Partial<Record<FacetName, readonly string[]>>;
  /** For sorting: UTC milliseconds, and the first year of a practice. */
  publishedAt: number;
  year: number | null;
}

export type SearchSort = 'relevance' | 'newest' | 'year';

export interface SearchQuery {
  text: string;
  /** Of the reader: decides which text is shown and which of two equal hits comes first. */
  locale: Locale;
  /** Any of the values of a facet; all facets together. */
  filters: Partial<Record<FacetName, readonly string[]>>;
  sort: SearchSort;
  /** From 0. */
  offset: number;
  limit: number;
}

/** A piece of text; `marked` is what the query found. */
export interface Fragment {
  text: string;
  marked: boolean;
}

export interface SearchHit {
  id: string;
  kind: DocumentKind;
  /** The language of what is shown: the reader's where the document has it. */
  language: Locale;
  title: readonly Fragment[];
  /** The passage around what was found; the summary's beginning when nothing of the text was. */
  snippet: readonly Fragment[];
}

export interface FacetValue {
  value: string;
  count: number;
}

export interface SearchAnswer {
  total: number;
  hits: readonly SearchHit[];
  /** Of each facet, counted as if it had no choice itself: so further values can be added to it. Most frequent first. */
  facets: Record<FacetName, readonly FacetValue[]>;
  /** What was searched when it was not what was typed: another keyboard layout, letters of Latin Kazakh, words dropped from the right. */
  understoodAs: string | null;
  /** A likelier spelling when little or nothing was found. */
  didYouMean: string | null;
}

export interface Suggestion {
  id: string;
  kind: DocumentKind;
  language: Locale;
  title: readonly Fragment[];
}

/** A change of the outbox: the document as it is now, or that it is gone. */
export type SearchChange = { id: string; document: SearchDocument } | { id: string; document: null };

export interface RebuildProgress {
  done: number;
  of: number;
}

/**
 * How text is found: Meilisearch or the embedded engine, held to one contract by engine-contract.ts. Filters with
 * unknown values find nothing; a query is cut at `longestQuery` characters.
 */
export interface SearchEngine {
  readonly name: 'embedded' | 'meilisearch';
  search: (query: SearchQuery) => Promise<SearchAnswer>;
  /** At most `limit` titles while typing. */
  suggest: (text: string, locale: Locale, limit: number) => Promise<readonly Suggestion[]>;
  /** The number of the next event to follow (in the table `events`, our outbox); 0 for an empty or stale index, which wants a rebuild. */
  position: () => Promise<number>;
  /** Takes changes in order and remembers `position`; may be repeated. Resolves when they can be found. */
  apply: (changes: readonly SearchChange[], position: number) => Promise<void>;
  /** A new index beside the old one, which answers until the new one is complete. */
  rebuild: (documents: readonly SearchDocument[], position: number, progress?: (progress: RebuildProgress) => void) => Promise<void>;
  /** How many documents can be found. */
  size: () => Promise<number>;
  close: () => Promise<void>;
}

/** Characters of a query that are looked at. */
export const longestQuery = 300;
/** How deep pages go. */
export const deepestHit = 1_000;
