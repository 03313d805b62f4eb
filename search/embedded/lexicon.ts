import { locales } from '#language/locale.ts';
import { stemsOf } from '../analysis/stems.ts';
import { exchanges, typosAllowed } from '../analysis/typos.ts';
import { StemDictionary } from './stem-dictionary.ts';
import type { TermIndex } from './term-index.ts';

/** How a word of the index answers a word of the query, the best first. */
export const exactness = { same: 0, form: 1, beginning: 2, meaning: 3, slip: 4 } as const;

/** A word of the index that stands for a word of the query. */
export interface Expansion {
  term: string;
  typos: number;
  exactness: number;
  /** Number of the only language in whose texts it stands for it; null for all. */
  locale: number | null;
}

/** As Meilisearch limits them: a letter or two begin half of all words. */
const mostBeginnings = 1_000;
const mostSlips = 150;
const mostRecent = 100;
/** A slip in a shorter stem makes another word of it. */
const shortestStem = 4;

/** A slip in the first letter is rarer, so it counts twice. */
const withFirstLetter = (word: string, term: string, away: number): number => (word[0] === term[0] ? away : away + 1);

/** What the words of an index have to do with the words of a query. */
export class Lexicon {
  readonly #terms: TermIndex;
  readonly #stems = new StemDictionary();
  readonly #recent = new Map<string, readonly Expansion[]>();

  constructor(terms: TermIndex) {
    this.#terms = terms;
    for (const term of terms.terms()) this.#stems.add(term);
  }

  add(term: string): void {
    this.#stems.add(term);
  }

  /** To be called when documents came or went. */
  forget(): void {
    this.#recent.clear();
  }

  /** The same word is looked up several times while one query is understood and searched. */
  #remember(key: string, find: () => readonly Expansion[]): readonly Expansion[] {
    const known = this.#recent.get(key);
    if (known) return known;
    if (this.#recent.size >= mostRecent) this.#recent.clear();
    const found = find();
    this.#recent.set(key, found);
    return found;
  }

  has(term: string): boolean {
    return this.#terms.postings(term) !== undefined;
  }

  /** The word itself, its other forms, and with `beginning` what begins so. */
  literal(word: string, beginning: boolean): readonly Expansion[] {
    return this.#remember(`${beginning ? 'beginning' : 'whole'} ${word}`, () => this.#literal(word, beginning));
  }

  #literal(word: string, beginning: boolean): Expansion[] {
    const found: Expansion[] = this.has(word) ? [{ term: word, typos: 0, exactness: exactness.same, locale: null }] : [];
    for (const [language, stem] of stemsOf(word)) {
      const locale = locales.indexOf(language);
      for (const term of this.#stems.formsOf(language, stem))
        if (term !== word && this.has(term)) found.push({ term, typos: 0, exactness: exactness.form, locale });
    }
    if (!beginning) return found;
    for (const term of this.#terms.withPrefix(word, mostBeginnings))
      if (term !== word) found.push({ term, typos: 0, exactness: exactness.beginning, locale: null });
    return found;
  }

  /** Words that differ by slips of the finger, and all forms of words whose stem does: by one slip, or else by more. */
  misspelt(word: string, allowed = typosAllowed(word)): readonly Expansion[] {
    return this.#remember(`${allowed} ${word}`, () => {
      let found: readonly Expansion[] = [];
      for (let slips = 1; slips <= allowed && found.length === 0; slips += 1) found = this.#misspelt(word, slips);
      return found;
    });
  }

  #misspelt(word: string, allowed: number): Expansion[] {
    const away = new Map<string, number>();
    const note = (term: string, typos: number) => {
      const distance = withFirstLetter(word, term, typos);
      if (term !== word && distance <= allowed && distance < (away.get(term) ?? Number.POSITIVE_INFINITY)) away.set(term, distance);
    };
    for (const exchanged of exchanges(word)) if (this.has(exchanged)) note(exchanged, 1);
    for (const [term, distance] of this.#terms.near(word, allowed)) note(term, distance);
    const near = [...away].sort((a, b) => a[1] - b[1]).slice(0, mostSlips);
    const found: Expansion[] = near.map(([term, typos]) => ({ term, typos, exactness: exactness.slip, locale: null }));
    for (const [language, stem] of stemsOf(word)) {
      const locale = locales.indexOf(language);
      const forms =
        stem.length < shortestStem
          ? []
          : [...exchanges(stem).flatMap((exchanged) => this.#stems.formsOf(language, exchanged)), ...this.#stems.near(language, stem, 1)];
      for (const term of forms) if (word[0] === term[0] && !away.has(term) && this.has(term)) found.push({ term, typos: 1, exactness: exactness.slip, locale });
    }
    return found;
  }

  /** In how many places the word stands: documents of all fields. */
  frequency(term: string): number {
    let all = 0;
    for (const documents of this.#terms.postings(term)?.values() ?? []) all += documents.size;
    return all;
  }
}
