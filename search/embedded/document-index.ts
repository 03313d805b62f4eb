import type { AsPlainObject } from 'minisearch';
import { type Locale, locales } from '#language/locale.ts';
import { fold } from '../analysis/fold.ts';
import { placedWords, wordsOf } from '../analysis/words.ts';
import {
  deepestHit,
  longestQuery,
  type SearchAnswer,
  type SearchChange,
  type SearchDocument,
  type SearchHit,
  type SearchQuery,
  type Suggestion,
} from '../engine.ts';
import { type Found, markWords, passageOf } from '../passages.ts';
import { bestOf } from './best-of.ts';
import { Catalogue } from './catalogue.ts';
import { attributes, fields, textOf } from './fields.ts';
import { Lexicon } from './lexicon.ts';
import { type Match, UnitMatcher } from './match-units.ts';
import { type QueryUnit, unitsOf } from './query-unit.ts';
import { TermIndex } from './term-index.ts';
import { understand } from './understand.ts';

/** What a text was found to ask for. */
interface Outcome {
  matches: readonly Match[];
  /** How many units the matches with most of them hold. */
  most: number;
  units: readonly QueryUnit[];
  /** Those of the units that are in the index at all; matches hold bits of these. */
  known: readonly QueryUnit[];
  words: readonly string[];
  reread: boolean;
}

const clean = (text: string): string =>
  text
    .slice(0, longestQuery)
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ');
const numberOf = (item: Match | number): number => (typeof item === 'number' ? item : item.document);
const byRelevance = (a: Match, b: Match): number => a.cost - b.cost || b.score - a.score || a.document - b.document;

/** All documents in memory and everything that is asked of them, without threads and files. */
export class DocumentIndex {
  readonly #terms: TermIndex;
  readonly #catalogue = new Catalogue();
  readonly #lexicon: Lexicon;
  #matcher: UnitMatcher;

  /** Empty, or what `plainHead` and `plainTerms` gave with the documents of that moment. */
  constructor(stored?: { plain: AsPlainObject; documents: readonly SearchDocument[] }) {
    const seen = (term: string) => this.#lexicon.add(term);
    this.#terms = stored ? TermIndex.fromPlain(stored.plain, seen) : new TermIndex(seen);
    this.#lexicon = new Lexicon(this.#terms);
    this.#matcher = new UnitMatcher(this.#terms, 0);
    for (const document of stored?.documents ?? []) this.#catalogue.set(this.#terms.numberOf(document.id) as number, document);
  }

  get size(): number {
    return this.#terms.documentCount;
  }

  documents(): IterableIterator<SearchDocument> {
    return this.#catalogue.all();
  }

  plainHead(): Omit<AsPlainObject, 'index'> {
    return this.#terms.plainHead();
  }

  plainTerms(): IterableIterator<AsPlainObject['index'][number]> {
    return this.#terms.plainTerms();
  }

  /** Puts a document as it is now in the place of what was there, or takes it away. */
  change({ id, document }: SearchChange): void {
    this.#lexicon.forget();
    const number = this.#terms.numberOf(id);
    const before = number === undefined ? undefined : this.#catalogue.get(number);
    if (number !== undefined && before) {
      this.#terms.remove(before);
      this.#catalogue.delete(number);
    }
    if (!document) return;
    this.#terms.add(document);
    const added = this.#terms.numberOf(id) as number;
    this.#catalogue.set(added, document);
    if (added < this.#matcher.numbers) this.#matcher.measure(added);
  }

  search(query: SearchQuery): SearchAnswer {
    const outcome = this.#find(clean(query.text), query.locale, attributes.length);
    const from = Math.max(0, Math.min(query.offset, deepestHit));
    const to = Math.min(from + Math.max(0, query.limit), deepestHit);
    const { passed, facets } = this.#catalogue.narrow<Match | number>(outcome?.matches ?? this.#catalogue.order('newest'), numberOf, query.filters);
    const page = this.#inOrder(passed, query.sort, to).slice(from);
    const found = this.#found(outcome?.units ?? []);
    return {
      total: passed.length,
      hits: page.map((item) => this.#hit(numberOf(item), typeof item === 'number' ? undefined : item, query.locale, found)),
      facets,
      understoodAs: outcome ? this.#understoodAs(outcome) : null,
      didYouMean: outcome ? this.#didYouMean(outcome) : null,
    };
  }

  suggest(text: string, locale: Locale, limit: number): Suggestion[] {
    const outcome = this.#find(clean(text), locale, 1);
    if (!outcome) return [];
    const found = this.#found(outcome.units);
    return bestOf(outcome.matches, Math.min(limit, deepestHit), byRelevance).map((match) => {
      const { id, kind, language, title } = this.#hit(match.document, match, locale, found);
      return { id, kind, language, title };
    });
  }

  /** Null when the text holds no word. */
  #find(text: string, locale: Locale, within: number): Outcome | null {
    if (wordsOf(text).length === 0) return null;
    const { words, reread } = understand(this.#lexicon, text, locale);
    if (words.length === 0) return null;
    if (this.#matcher.numbers < this.#terms.numbers) this.#matcher = new UnitMatcher(this.#terms, Math.ceil(this.#terms.numbers * 1.2) + 100);
    const attempt = (forgiving: boolean): Outcome => {
      const units = unitsOf(this.#lexicon, words, { forgiving, unfinished: true });
      const known = units.filter(({ alternatives }) => alternatives.length > 0);
      return { ...this.#matcher.match(known, locales.indexOf(locale), within), units, known, words, reread };
    };
    const strict = attempt(false);
    if (strict.most === strict.units.length) return strict;
    const forgiving = attempt(true);
    return forgiving.most > strict.most ? forgiving : strict;
  }

  /** The first `count`; numbers without a match stand in no order of relevance, so the newest come first. */
  #inOrder(passed: readonly (Match | number)[], sort: SearchQuery['sort'], count: number): (Match | number)[] {
    const matches = passed.filter((item) => typeof item !== 'number');
    if (sort === 'relevance' && matches.length > 0) return bestOf(matches, count, byRelevance);
    const ranks = this.#catalogue.ranks(sort === 'relevance' ? 'newest' : sort);
    return bestOf(passed, count, (a, b) => (ranks[numberOf(a)] ?? 0) - (ranks[numberOf(b)] ?? 0));
  }

  #found(units: readonly QueryUnit[]): Found {
    const terms = new Set(
      units.flatMap(({ alternatives }) => alternatives.flatMap((alternative) => alternative.flatMap((expansions) => expansions.map(({ term }) => term)))),
    );
    return (folded) => terms.has(folded);
  }

  #hit(number: number, match: Match | undefined, reader: Locale, found: Found): SearchHit {
    const document = this.#catalogue.get(number) as SearchDocument;
    const language = this.#shownLanguage(document, match, reader);
    const text = document.texts[language];
    return {
      id: document.id,
      kind: document.kind,
      language,
      title: markWords(text?.title ?? '', found),
      snippet: passageOf([text?.summary ?? '', text?.body ?? ''], found),
    };
  }

  /** The reader's when the match is there too, else the one that matched. */
  #shownLanguage(document: SearchDocument, match: Match | undefined, reader: Locale): Locale {
    const [found] = match ? [locales[match.locale]] : [];
    if (!found) return document.texts[reader] ? reader : (locales.find((locale) => document.texts[locale]) ?? reader);
    return found;
  }

  /** The word as the first text that holds it writes it: with its Kazakh letters, in small letters. */
  #spelling(term: string): string {
    for (const [field, documents] of this.#terms.postings(term) ?? [])
      for (const [number] of documents) {
        const text = textOf(this.#catalogue.get(number) as SearchDocument, fields[field] ?? '') ?? '';
        const word = placedWords(text).find((placed) => fold(placed.word) === term)?.word;
        if (word) return word.toLowerCase();
      }
    return term;
  }

  #understoodAs({ matches, units, known, words, reread }: Outcome): string | null {
    const [best] = bestOf(matches, 1, byRelevance);
    const held = new Set(known.filter((_, number) => ((best?.mask ?? 0) >> number) & 1));
    const dropped = new Set(units.filter((unit) => !held.has(unit)).flatMap((unit) => unit.words));
    if (!best || (!reread && dropped.size === 0)) return null;
    const kept = words.filter((word) => !dropped.has(word));
    return kept.map((word) => (reread && this.#lexicon.has(fold(word)) ? this.#spelling(fold(word)) : word)).join(' ');
  }

  #didYouMean({ units, words }: Outcome): string | null {
    const better = new Map<string, string>();
    for (const unit of units) {
      if (!unit.misspelt) continue;
      for (const word of unit.words) {
        const folded = fold(word);
        if (this.#lexicon.literal(folded, false).length > 0) continue;
        const near = this.#lexicon.misspelt(folded);
        const [best] = (near.length > 0 ? near : this.#lexicon.misspelt(folded, folded.length < 4 ? 0 : folded.length < 7 ? 2 : 3)).toSorted(
          (a, b) => a.typos - b.typos || this.#lexicon.frequency(b.term) - this.#lexicon.frequency(a.term),
        );
        if (best) better.set(word, this.#spelling(best.term));
      }
    }
    return better.size === 0 ? null : words.map((word) => better.get(word) ?? word).join(' ');
  }
}
