import { fieldsOf, StubFault } from './stub-fault.ts';
import type { StubDocument } from './stub-filter.ts';
import { tokensOf } from './stub-words.ts';

const known = [
  'searchableAttributes',
  'filterableAttributes',
  'sortableAttributes',
  'displayedAttributes',
  'rankingRules',
  'stopWords',
  'synonyms',
  'typoTolerance',
  'faceting',
  'pagination',
  'localizedAttributes',
  'proximityPrecision',
  'searchCutoffMs',
  'facetSearch',
  'prefixSearch',
  'separatorTokens',
  'nonSeparatorTokens',
  'dictionary',
  'distinctAttribute',
];
const rules = ['words', 'typo', 'proximity', 'attribute', 'attributeRank', 'wordPosition', 'sort', 'exactness'];
/** Of the languages of charabia only those that matter here. Kazakh is not among them. */
const localesOfMeilisearch = ['eng', 'rus', 'en', 'ru'];

export interface StubSettings {
  searchableAttributes: string[];
  filterableAttributes: string[];
  sortableAttributes: string[];
  displayedAttributes: string[];
  rankingRules: string[];
  maxValuesPerFacet: number;
  maxTotalHits: number;
  oneTypo: number;
  twoTypos: number;
}

type Settings = Record<string, unknown>;
const strings = (value: unknown, code: string): string[] => {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) throw new StubFault(400, code, 'Expected an array of strings');
  return value as string[];
};

const readSettings = (before: StubSettings, body: Settings): StubSettings => {
  const settings = fieldsOf(body, known);
  const after = { ...before };
  for (const name of ['searchableAttributes', 'sortableAttributes', 'displayedAttributes', 'rankingRules'] as const)
    if (settings[name] !== undefined)
      after[name] = strings(settings[name], `invalid_settings_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
  for (const rule of after.rankingRules)
    if (!rules.includes(rule) && !/^\w+:(asc|desc)$/.test(rule))
      throw new StubFault(400, 'invalid_settings_ranking_rules', `\`${rule}\` ranking rule is invalid`);
  if (settings.filterableAttributes !== undefined)
    after.filterableAttributes = (settings.filterableAttributes as (string | { attributePatterns: string[] })[]).flatMap((one) =>
      typeof one === 'string' ? [one] : fieldsOf(one, ['attributePatterns', 'features']) && one.attributePatterns,
    );
  for (const { locales = [] } of (settings.localizedAttributes ?? []) as { locales?: string[] }[])
    for (const locale of locales)
      if (!localesOfMeilisearch.includes(locale)) throw new StubFault(400, 'invalid_settings_localized_attributes', `Unsupported locale \`${locale}\``);
  const typos = (settings.typoTolerance as { minWordSizeForTypos?: { oneTypo?: number; twoTypos?: number } } | undefined)?.minWordSizeForTypos;
  after.oneTypo = typos?.oneTypo ?? after.oneTypo;
  after.twoTypos = typos?.twoTypos ?? after.twoTypos;
  after.maxValuesPerFacet = (settings.faceting as { maxValuesPerFacet?: number } | undefined)?.maxValuesPerFacet ?? after.maxValuesPerFacet;
  after.maxTotalHits = (settings.pagination as { maxTotalHits?: number } | undefined)?.maxTotalHits ?? after.maxTotalHits;
  return after;
};

/** Where a word stands in a document: number of the attribute, place in it. */
type Place = readonly [attribute: number, position: number];

/** Words of all documents, made anew after every change. */
export interface Vocabulary {
  postings: Map<string, Map<string, Place[]>>;
  /** Words in an attribute of a document: `key attribute`. */
  lengths: Map<string, number>;
  /** Words taken for a word of a query, by that word: found once. */
  taken: Map<string, readonly (readonly [token: string, typos: number])[]>;
}

export class StubIndex {
  uid: string;
  readonly primaryKey: string;
  /** Whether settings came: documents before them would be indexed twice. */
  prepared = false;
  settings: StubSettings = {
    searchableAttributes: [],
    filterableAttributes: [],
    sortableAttributes: [],
    displayedAttributes: ['*'],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
    maxValuesPerFacet: 100,
    maxTotalHits: 1000,
    oneTypo: 5,
    twoTypos: 9,
  };
  readonly documents = new Map<string, StubDocument>();
  #vocabulary: Vocabulary | null = null;

  constructor(uid: string, primaryKey: string) {
    this.uid = uid;
    this.primaryKey = primaryKey;
  }

  update(settings: Settings): void {
    this.settings = readSettings(this.settings, settings);
    this.prepared = true;
    this.#vocabulary = null;
  }

  add(documents: readonly StubDocument[]): void {
    for (const document of documents) {
      const key = String(document[this.primaryKey] ?? '');
      if (!/^[A-Za-z0-9_-]{1,511}$/.test(key))
        throw new StubFault(400, 'invalid_document_id', `Document identifier \`${key}\` is invalid. A document identifier holds a-z A-Z 0-9 - and _ only.`);
    }
    for (const document of documents) this.documents.set(String(document[this.primaryKey]), document);
    this.#vocabulary = null;
  }

  remove(keys: readonly string[]): void {
    for (const key of keys) this.documents.delete(key);
    this.#vocabulary = null;
  }

  vocabulary(): Vocabulary {
    if (this.#vocabulary) return this.#vocabulary;
    const made: Vocabulary = { postings: new Map(), lengths: new Map(), taken: new Map() };
    for (const [key, document] of this.documents)
      for (const [attribute, name] of this.settings.searchableAttributes.entries()) {
        const tokens = [document[name] ?? []].flat().flatMap((value) => tokensOf(String(value)));
        made.lengths.set(`${key} ${attribute}`, tokens.length);
        for (const [position, token] of tokens.entries()) {
          const byDocument = made.postings.get(token) ?? new Map<string, Place[]>();
          const places = byDocument.get(key) ?? [];
          places.push([attribute, position]);
          byDocument.set(key, places);
          made.postings.set(token, byDocument);
        }
      }
    this.#vocabulary = made;
    return made;
  }

  /** Of any attribute a filter or a facet may name. */
  filterable(): ReadonlySet<string> {
    return new Set(this.settings.filterableAttributes);
  }
}
