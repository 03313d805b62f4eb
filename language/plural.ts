import type { Locale } from './locale.ts';

/** The forms each language needs: a Kazakh noun stays singular after a numeral; Russian `other` is for fractions («1,5 часа»). */
type FormNames = { kk: 'other'; ru: 'one' | 'few' | 'many' | 'other'; en: 'one' | 'other' };

/** What `L` must supply for one counted thing. A union of the three when `L` is any locale. */
export type Forms<L extends Locale = Locale> = L extends Locale ? Readonly<Record<FormNames[L], string>> : never;

const rules = new Map<Locale, Intl.PluralRules>();

const rulesOf = (locale: Locale): Intl.PluralRules => {
  const known = rules.get(locale);
  if (known) return known;
  const made = new Intl.PluralRules(locale);
  rules.set(locale, made);
  return made;
};

/** The form of `forms` that goes with `n`. A form the language lacks (Kazakh has only `other`) falls back to `other`. */
export const plural = (locale: Locale, n: number, forms: Forms): string => {
  const known: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>> = forms;
  return known[rulesOf(locale).select(n)] ?? known.other;
};
