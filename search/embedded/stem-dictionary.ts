import SearchableMap from 'minisearch/SearchableMap';
import type { Locale } from '#language/locale.ts';
import { stemsOf } from '../analysis/stems.ts';

/** Stems apart from the words themselves: which words of the index share one, per language. Words are only ever added. */
export class StemDictionary {
  readonly #known = new Set<string>();
  readonly #forms: Record<Locale, SearchableMap<string[]>> = { kk: new SearchableMap(), ru: new SearchableMap(), en: new SearchableMap() };

  add(term: string): void {
    if (this.#known.has(term)) return;
    this.#known.add(term);
    for (const [locale, stem] of stemsOf(term)) this.#forms[locale].fetch(stem, () => []).push(term);
  }

  formsOf(locale: Locale, stem: string): readonly string[] {
    return this.#forms[locale].get(stem) ?? [];
  }

  /** Words whose stem is at most `distance` slips away. */
  near(locale: Locale, stem: string, distance: number): readonly string[] {
    return [...this.#forms[locale].fuzzyGet(stem, distance).values()].flatMap(([forms]) => forms);
  }
}
