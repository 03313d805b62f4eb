import { locales } from '#language/locale.ts';
import { attributeOfField, fields, localeOfField } from './fields.ts';
import type { Expansion } from './lexicon.ts';
import type { Alternative, QueryUnit } from './query-unit.ts';
import { SlotTable } from './slot-table.ts';
import type { TermIndex } from './term-index.ts';

/** Slips and exactness of one word in one number, so that sums and comparisons keep their order. */
const packed = (typos: number, exact: number): number => (typos << 16) | exact;
/** A word that stands only in another language of the document is worse than any slip, and better than none. */
const elsewhere = 2 ** 21;
const missing = 2 ** 26;

/** What a word in an attribute weighs when all else is equal. */
const attributeWeight = [2, 2, 1.5, 1];
/** As BM25 bounds what repetition and shortness give. */
const saturation = 1.2;
const lengthShare = 0.1;

/** A document found: `cost` first, then `score`. */
export interface Match {
  document: number;
  /** Number of the language to show it in: the reader's when everything found stands there too, else the best. */
  locale: number;
  /** Words it lacks, words it has only in another language, slips, exactness, and whether it is not the reader's language: less is better. */
  cost: number;
  score: number;
  /** Bits of the units it holds. */
  mask: number;
}

/** Words that make a sentence, which few texts hold whole by chance, and how many documents are few. Tuned on search/judged/tuning.ts and more-tuning.ts, as are the weights. */
const sentence = 3;
const few = 5;

/** Working memory for searches over at most `numbers` documents. */
export class UnitMatcher {
  readonly numbers: number;
  readonly #terms: TermIndex;
  readonly #unit: SlotTable;
  readonly #alternative: SlotTable;
  readonly #word: SlotTable;
  readonly #masks: Uint16Array;
  readonly #costs: Int32Array;
  readonly #scores: Float64Array;
  readonly #seen: Uint8Array;
  /** For each field of each document, what its length bounds repetition by. */
  readonly #norms: Float32Array;

  constructor(terms: TermIndex, numbers: number) {
    const slots = numbers * locales.length;
    this.numbers = numbers;
    this.#terms = terms;
    [this.#unit, this.#alternative, this.#word] = [new SlotTable(slots), new SlotTable(slots), new SlotTable(slots)];
    [this.#masks, this.#costs, this.#scores] = [new Uint16Array(slots), new Int32Array(slots), new Float64Array(slots)];
    this.#seen = new Uint8Array(numbers);
    this.#norms = new Float32Array(numbers * fields.length);
    for (let document = 0; document < terms.numbers; document += 1) this.measure(document);
  }

  /** Notes how long the texts of a document are, which is less than the numbers there are. */
  measure(document: number): void {
    const lengths = this.#terms.lengths(document);
    for (let field = 0; field < fields.length; field += 1)
      this.#norms[document * fields.length + field] = saturation * (1 - lengthShare + (lengthShare * (lengths[field] ?? 0)) / this.#terms.averageLength(field));
  }

  #fill(table: SlotTable, expansions: readonly Expansion[], attributes: number): void {
    const norms = this.#norms;
    for (const { term, typos, exactness, locale } of expansions) {
      for (const [field, documents] of this.#terms.postings(term) ?? []) {
        const language = localeOfField(field);
        const attribute = attributeOfField(field);
        if ((locale !== null && locale !== language) || attribute >= attributes) continue;
        const cost = packed(typos, exactness);
        const weight = (attributeWeight[attribute] ?? 1) / (1 + typos + exactness / 4);
        // `forEach` of a Map is twice as fast here as `for … of`, which makes an array of each pair.
        documents.forEach((times, document) => {
          table.add(document * locales.length + language, cost, (weight * times) / (times + (norms[document * fields.length + field] ?? saturation)));
        });
      }
    }
  }

  /** Into the table of the unit: slots that hold every word of the alternative, at the cost of its worst. */
  #fillAll(alternative: Alternative, attributes: number): void {
    const [first = [], ...rest] = alternative;
    if (rest.length === 0) {
      this.#fill(this.#unit, first, attributes);
      return;
    }
    const [all, word] = [this.#alternative, this.#word];
    all.clear();
    this.#fill(all, first, attributes);
    rest.forEach((expansions, index) => {
      word.clear();
      this.#fill(word, expansions, attributes);
      for (let at = 0; at < word.count; at += 1) {
        const slot = word.touched[at] ?? 0;
        if (!all.has(slot) || all.steps[slot] !== index + 1) continue;
        all.steps[slot] = index + 2;
        all.cost[slot] = Math.max(all.cost[slot] ?? 0, word.cost[slot] ?? 0);
        all.weight[slot] = Math.min(all.weight[slot] ?? 0, word.weight[slot] ?? 0);
      }
    });
    for (let at = 0; at < all.count; at += 1) {
      const slot = all.touched[at] ?? 0;
      if (all.steps[slot] === alternative.length) this.#unit.add(slot, all.cost[slot] ?? 0, all.weight[slot] ?? 0);
    }
  }

  /**
   * Documents that hold as many of the units as any document does, each with its best language; of a sentence that hardly
   * any document holds, also those that lack one more. `attributes` limits the search to the first ones. At most 16 units.
   */
  match(units: readonly QueryUnit[], reader: number, attributes: number): { matches: Match[]; most: number } {
    const [masks, costs, scores] = [this.#masks, this.#costs, this.#scores];
    const documents: number[] = [];
    const slots: number[] = [];
    units.forEach(({ alternatives, words }, number) => {
      const unit = this.#unit;
      unit.clear();
      for (const alternative of alternatives) this.#fillAll(alternative, attributes);
      // A sign or two are rare by chance and tell little.
      const idf = Math.log(1 + this.#terms.documentCount / (1 + unit.count)) * Math.min(1, Math.max(...words.map(({ length }) => length)) / 3);
      for (let at = 0; at < unit.count; at += 1) {
        const slot = unit.touched[at] ?? 0;
        if (masks[slot] === 0) {
          slots.push(slot);
          const document = Math.floor(slot / locales.length);
          if (this.#seen[document] === 0) documents.push(document);
          this.#seen[document] = 1;
          costs[slot] = 0;
          scores[slot] = 0;
        }
        masks[slot] = (masks[slot] ?? 0) | (1 << number);
        costs[slot] = (costs[slot] ?? 0) + (unit.cost[slot] ?? 0);
        scores[slot] = (scores[slot] ?? 0) + idf * (unit.weight[slot] ?? 0);
      }
    });
    const answer = this.#best(documents, units.length, reader);
    for (const slot of slots) masks[slot] = 0;
    for (const document of documents) this.#seen[document] = 0;
    return answer;
  }

  #wordsHeld(documents: readonly number[], units: number): { most: number; fewest: number } {
    const having = new Uint32Array(units + 1);
    for (const document of documents) {
      const slot = document * locales.length;
      const words = ones[(this.#masks[slot] ?? 0) | (this.#masks[slot + 1] ?? 0) | (this.#masks[slot + 2] ?? 0)] ?? 0;
      having[words] = (having[words] ?? 0) + 1;
    }
    const most = Math.max(
      0,
      having.findLastIndex((count) => count > 0),
    );
    return { most, fewest: units >= sentence && most > 1 && (having[most] ?? 0) < few ? most - 1 : Math.max(most, 1) };
  }

  #best(documents: readonly number[], units: number, reader: number): { matches: Match[]; most: number } {
    const [masks, costs, scores] = [this.#masks, this.#costs, this.#scores];
    const matches: Match[] = [];
    const { most, fewest } = this.#wordsHeld(documents, units);
    for (const document of documents) {
      const slot = document * locales.length;
      const mask = (masks[slot] ?? 0) | (masks[slot + 1] ?? 0) | (masks[slot + 2] ?? 0);
      const words = ones[mask] ?? 0;
      if (words < fewest) continue;
      let best: Match | undefined;
      for (let locale = 0; locale < locales.length; locale += 1) {
        const own = masks[slot + locale] ?? 0;
        if (own === 0) continue;
        const inTexts = (costs[slot + locale] ?? 0) + elsewhere * (words - (ones[own] ?? 0));
        const cost = ((units - words) * missing + inTexts) * 2 + (locale === reader ? 0 : 1);
        const score = scores[slot + locale] ?? 0;
        if (!best || cost < best.cost || (cost === best.cost && score > best.score)) best = { document, locale, cost, score, mask };
      }
      if (best && masks[slot + reader] === mask) best.locale = reader;
      if (best) matches.push(best);
    }
    return { matches, most };
  }
}

/** How many bits of a number are set. */
const ones = Uint8Array.from({ length: 1 << 11 }, (_, bits) => bits.toString(2).replaceAll('0', '').length);
