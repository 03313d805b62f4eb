import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { fold } from '../analysis/fold.ts';
import { wordsOf } from '../analysis/words.ts';
import type { SearchDocument } from '../engine.ts';
import { fields, textOf } from './fields.ts';

/** `seen` is told every word that comes in. */
const indexOptions = (seen: (term: string) => void): Options<SearchDocument> => ({
  fields: [...fields],
  idField: 'id',
  extractField: (document, field) => (field === 'id' ? document.id : (textOf(document, field) as string)),
  tokenize: wordsOf,
  processTerm: (word) => {
    const term = fold(word);
    seen(term);
    return term;
  },
  autoVacuum: false,
});

/** Field number → document number → how often. */
export type Postings = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * MiniSearch as a dictionary: its index of words, with what stands behind each. Ranking by words, slips and attributes needs
 * the postings themselves, which its `search` melts into one score; so this reads its protected fields (7.2.0, pinned).
 */
export class TermIndex extends MiniSearch<SearchDocument> {
  constructor(seen: (term: string) => void) {
    super(indexOptions(seen));
  }

  static fromPlain(plain: AsPlainObject, seen: (term: string) => void): TermIndex {
    const index = MiniSearch.loadJS<SearchDocument>(plain, indexOptions(seen));
    // What MiniSearch keeps is in its own fields; a subclass is not what `loadJS` makes.
    return Object.assign(new TermIndex(seen), index);
  }

  numberOf(id: string): number | undefined {
    return this._idToShortId.get(id);
  }

  /** Greater than the number of any document. */
  get numbers(): number {
    return this._nextId;
  }

  postings(term: string): Postings | undefined {
    return this._index.get(term);
  }

  /** Different words of each field of a document. */
  lengths(document: number): readonly number[] {
    return this._fieldLength.get(document) ?? [];
  }

  averageLength(field: number): number {
    return this._avgFieldLength[field] || 1;
  }

  /** Everything `toJSON` gives but the words, which are most of it. */
  plainHead(): Omit<AsPlainObject, 'index'> {
    return {
      documentCount: this._documentCount,
      nextId: this._nextId,
      documentIds: Object.fromEntries(this._documentIds),
      fieldIds: this._fieldIds,
      fieldLength: Object.fromEntries(this._fieldLength),
      averageFieldLength: this._avgFieldLength,
      storedFields: {},
      dirtCount: this._dirtCount,
      serializationVersion: 2,
    };
  }

  *plainTerms(): IterableIterator<AsPlainObject['index'][number]> {
    for (const [term, postings] of this._index)
      yield [term, Object.fromEntries([...postings].map(([field, documents]) => [field, Object.fromEntries(documents)]))];
  }

  terms(): IterableIterator<string> {
    return this._index.keys();
  }

  /** Words that begin so, at most `limit`. */
  withPrefix(prefix: string, limit: number): string[] {
    const found: string[] = [];
    for (const [term] of this._index.atPrefix(prefix)) {
      if (found.push(term) === limit) break;
    }
    return found;
  }

  /** Words at most `distance` insertions, deletions and replacements away. */
  near(term: string, distance: number): [string, number][] {
    return [...this._index.fuzzyGet(term, distance)].map(([word, [, away]]) => [word, away]);
  }
}
