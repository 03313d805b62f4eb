import { type Locale, locales } from '#language/locale.ts';
import type { DocumentText, SearchDocument } from '../engine.ts';

/** Where a word may stand, the most telling first. */
export const attributes = ['title', 'keywords', 'summary', 'body'] as const satisfies readonly (keyof DocumentText)[];
type Attribute = (typeof attributes)[number];

/** What MiniSearch is given: one field per attribute and language. */
export const fields: readonly string[] = locales.flatMap((locale) => attributes.map((attribute) => `${attribute}.${locale}`));

/** Of field number `n`, in the order of `fields`. */
export const localeOfField = (field: number): number => Math.floor(field / attributes.length);
export const attributeOfField = (field: number): number => field % attributes.length;

export const textOf = (document: SearchDocument, field: string): string | undefined => {
  const [attribute, locale] = field.split('.') as [Attribute, Locale];
  return document.texts[locale]?.[attribute];
};
