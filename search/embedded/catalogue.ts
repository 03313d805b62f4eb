import { type FacetName, type FacetValue, facetNames, type SearchDocument, type SearchQuery, type SearchSort } from '../engine.ts';

/** Values of one facet as numbers, and those of each document. */
interface FacetColumn {
  values: string[];
  numbers: Map<string, number>;
  ofDocument: (readonly number[])[];
}

const nothing: readonly number[] = [];

/** Documents by number with their facets and their order: what MiniSearch need not know. */
export class Catalogue {
  readonly #documents: (SearchDocument | undefined)[] = [];
  readonly #columns = new Map<FacetName, FacetColumn>(facetNames.map((name) => [name, { values: [], numbers: new Map(), ofDocument: [] }]));
  #orders = new Map<SearchSort, readonly number[]>();

  get(number: number): SearchDocument | undefined {
    return this.#documents[number];
  }

  set(number: number, document: SearchDocument): void {
    this.#documents[number] = document;
    for (const [name, { values, numbers, ofDocument }] of this.#columns) {
      ofDocument[number] = [...new Set(document.facets[name] ?? [])].map((value) => {
        const known = numbers.get(value);
        if (known !== undefined) return known;
        numbers.set(value, values.length);
        return values.push(value) - 1;
      });
    }
    this.#orders = new Map();
  }

  delete(number: number): void {
    this.#documents[number] = undefined;
    this.#orders = new Map();
  }

  *all(): IterableIterator<SearchDocument> {
    for (const document of this.#documents) if (document) yield document;
  }

  /** Numbers of all documents: the newest first, or by year with those without one last. Same documents, same order. */
  order(sort: SearchSort): readonly number[] {
    const known = this.#orders.get(sort);
    if (known) return known;
    const numbers = [...this.#documents.keys()].filter((number) => this.#documents[number]);
    const key = (number: number): number => {
      const document = this.#documents[number];
      return (sort === 'year' ? document?.year : document?.publishedAt) ?? Number.NEGATIVE_INFINITY;
    };
    const id = (number: number): string => this.#documents[number]?.id ?? '';
    numbers.sort((a, b) => (key(a) === key(b) ? (id(a) < id(b) ? -1 : 1) : key(a) < key(b) ? 1 : -1));
    this.#orders.set(sort, numbers);
    return numbers;
  }

  /**
   * Which of the documents pass all filters, and each facet's values counted over those that pass all filters but its own.
   */
  narrow(numbers: readonly number[], filters: SearchQuery['filters']): { passed: number[]; facets: Record<FacetName, FacetValue[]> } {
    const columns = facetNames.map((name) => {
      const { values, numbers: known, ofDocument } = this.#columns.get(name) as FacetColumn;
      const wished = filters[name] ?? [];
      const chosen = wished.length === 0 ? null : new Uint8Array(values.length);
      for (const value of wished) {
        const number = known.get(value);
        if (chosen && number !== undefined) chosen[number] = 1;
      }
      return { values, ofDocument, chosen, counts: new Uint32Array(values.length) };
    });
    const limits = columns.filter(({ chosen }) => chosen !== null);
    const passed: number[] = [];
    for (const number of numbers) {
      let failed: (typeof columns)[number] | null = null;
      let fails = 0;
      for (const column of limits) {
        const values = column.ofDocument[number] ?? nothing;
        if (!values.some((value) => column.chosen?.[value] === 1)) {
          failed = column;
          fails += 1;
        }
      }
      if (fails > 1) continue;
      if (fails === 0) passed.push(number);
      for (const column of failed ? [failed] : columns)
        for (const value of column.ofDocument[number] ?? nothing) column.counts[value] = (column.counts[value] ?? 0) + 1;
    }
    return {
      passed,
      facets: Object.fromEntries(columns.map((column, index) => [facetNames[index], listed(column.values, column.counts)])) as Record<FacetName, FacetValue[]>,
    };
  }
}

/** Values that occur, most frequent first, equal ones by name. */
const listed = (values: readonly string[], counts: Uint32Array): FacetValue[] =>
  values
    .map((value, number) => ({ value, count: counts[number] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
