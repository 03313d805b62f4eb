import MiniSearch from 'minisearch';
import { typosAllowed } from '../analysis/typos.ts';
import { fields, textOf } from '../embedded/fields.ts';
import type { SearchDocument } from '../engine.ts';

/** MiniSearch as its manual shows it: the same documents in the same fields, no analysis, facets, marks or ranks of ours. */
export interface PlainSearch {
  /** Its default: any of the words, exactly. Returns how many it found. */
  any: (text: string) => number;
  /** As forgiving as our engine: all words, slips, the last one unfinished. */
  forgiving: (text: string) => number;
}

export const makePlain = (documents: readonly SearchDocument[]): PlainSearch => {
  const index = new MiniSearch<SearchDocument>({
    fields: [...fields],
    extractField: (document, field) => (field === 'id' ? document.id : (textOf(document, field) as string)),
  });
  index.addAll(documents);
  return {
    any: (text) => index.search(text).length,
    forgiving: (text) => index.search(text, { combineWith: 'AND', fuzzy: typosAllowed, prefix: (_, at, terms) => at === terms.length - 1, maxFuzzy: 2 }).length,
  };
};
