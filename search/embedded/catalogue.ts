import { type FacetName, type FacetValue, facetNames, type SearchDocument, type SearchQuery, type SearchSort } from '../engine.ts';

/** A value of a facet, by a number of its own among all values of all facets. */
interface Value {
  facet: number;
  value: string;
}

type Order = Exclude<SearchSort, 'relevance'>;

/** Documents by number with their facets and their order: what MiniSearch need not know. */
export class Catalogue {
  readonly #documents: (SearchDocument | undefined)[] = [];
  readonly #values: Value[] = [];
  readonly #numbers = facetNames.map(() => new Map<string, number>());
  /** Of each document, its values in all facets. */
  readonly #valuesOf: (readonly number[])[] = [];
  #orders = new Map<Order, { numbers: readonly number[]; ranks: Uint32Array }>();

  get(number: number): SearchDocument | undefined {
    return this.#documents[number];
  }

  set(number: number, document: SearchDocument): void {
    this.#documents[number] = document;
    this.#valuesOf[number] = facetNames.flatMap((name, facet) => [...new Set(document.facets[name] ?? [])].map((value) => this.#numberOf(facet, value)));
    this.#orders = new Map();
  }

  #numberOf(facet: number, value: string): number {
    const known = this.#numbers[facet]?.get(value);
    if (known !== undefined) return known;
    this.#numbers[facet]?.set(value, this.#values.length);
    return this.#values.push({ facet, value }) - 1;
  }

  delete(number: number): void {
    this.#documents[number] = undefined;
    this.#orders = new Map();
  }

  *all(): IterableIterator<SearchDocument> {
    for (const document of this.#documents) if (document) yield document;
  }

  /** Numbers of all documents: the newest first, or by year with those without one last. Same documents, same order. */
  order(order: Order): readonly number[] {
    return this.#ordered(order).numbers;
  }

  /** The place of each document, by number, in that order. */
  ranks(order: Order): Uint32Array {
    return this.#ordered(order).ranks;
  }

  #ordered(order: Order): { numbers: readonly number[]; ranks: Uint32Array } {
    const known = this.#orders.get(order);
    if (known) return known;
    const documents = [...this.#documents.entries()].flatMap(([number, document]) => (document ? [{ number, document }] : []));
    const key = ({ year, publishedAt }: SearchDocument): number => (order === 'year' ? (year ?? Number.NEGATIVE_INFINITY) : publishedAt);
    documents.sort(({ document: a }, { document: b }) => (key(a) === key(b) ? (a.id < b.id ? -1 : 1) : key(a) < key(b) ? 1 : -1));
    const numbers = documents.map(({ number }) => number);
    const ranks = new Uint32Array(this.#documents.length);
    for (const [rank, number] of numbers.entries()) ranks[number] = rank;
    this.#orders.set(order, { numbers, ranks });
    return { numbers, ranks };
  }

  /** Bits of the facets with a choice, and for each value whether it is chosen. */
  #choices(filters: SearchQuery['filters']): { limited: number; chosen: Uint8Array } {
    const chosen = new Uint8Array(this.#values.length);
    let limited = 0;
    for (const [facet, name] of facetNames.entries()) {
      const wished = filters[name] ?? [];
      if (wished.length > 0) limited |= 1 << facet;
      for (const value of wished) {
        const number = this.#numbers[facet]?.get(value);
        if (number !== undefined) chosen[number] = 1;
      }
    }
    return { limited, chosen };
  }

  /** Those that pass all filters, and each facet's values counted over those that pass all filters but its own. */
  narrow<T>(items: readonly T[], numberOf: (item: T) => number, filters: SearchQuery['filters']): { passed: T[]; facets: Record<FacetName, FacetValue[]> } {
    const { limited, chosen } = this.#choices(filters);
    const counts = new Uint32Array(this.#values.length);
    const facetOf = Uint8Array.from(this.#values, ({ facet }) => facet);
    const passed: T[] = [];
    for (const item of items) {
      const values = this.#valuesOf[numberOf(item)] ?? [];
      let met = 0;
      if (limited !== 0) for (const value of values) if (chosen[value] === 1) met |= 1 << (facetOf[value] ?? 0);
      const failed = limited & ~met;
      if (failed === 0) {
        passed.push(item);
        for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
      } else if ((failed & (failed - 1)) === 0) {
        for (const value of values) if (1 << (facetOf[value] ?? 0) === failed) counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return { passed, facets: this.#listed(counts) };
  }

  /** Values that occur, most frequent first, equal ones by name. */
  #listed(counts: Uint32Array): Record<FacetName, FacetValue[]> {
    const lists: FacetValue[][] = facetNames.map(() => []);
    for (const [number, { facet, value }] of this.#values.entries()) {
      const count = counts[number] ?? 0;
      if (count > 0) lists[facet]?.push({ value, count });
    }
    for (const list of lists) list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return Object.fromEntries(facetNames.map((name, facet) => [name, lists[facet] ?? []])) as Record<FacetName, FacetValue[]>;
  }
}
