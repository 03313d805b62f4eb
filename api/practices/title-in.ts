import { type Locale, locales } from '#language/locale.ts';
import type { Practice } from './practice.ts';

/** The language to show an entry in: the reader's where it has it, else the original. */
export const languageFor = ({ original, texts }: Pick<Practice, 'original' | 'texts'>, locale: Locale): Locale =>
  texts[locale]?.sections.title?.[0] === undefined ? original : locale;

/** The title in a language, else in the original's. */
export const titleIn = ({ id, original, texts }: Pick<Practice, 'id' | 'original' | 'texts'>, locale: Locale): string =>
  texts[locale]?.sections.title?.[0] ?? texts[original]?.sections.title?.[0] ?? id;

/** In each language it has one of its own. */
export const titlesOf = ({ texts }: Pick<Practice, 'texts'>): Partial<Record<Locale, string>> => {
  const titles: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const title = texts[locale]?.sections.title?.[0];
    if (title !== undefined) titles[locale] = title;
  }
  return titles;
};
