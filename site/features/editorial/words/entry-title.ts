import { type Locale, locales } from '#language/locale.ts';

/** What an entry is called in the reader's language, else in the first language it has one in; `lang` where that is another one. */
export const entryTitle = (
  title: Readonly<Partial<Record<Locale, string | undefined>>>,
  locale: Locale,
  id: string,
): { text: string; lang: Locale | undefined } => {
  const shown = [locale, ...locales].find((one) => title[one]);
  return { text: (shown && title[shown]) || id, lang: shown === locale ? undefined : shown };
};
