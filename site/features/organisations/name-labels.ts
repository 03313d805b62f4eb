import { type Locale, locales } from '#language/locale.ts';
import { messages } from './messages/messages.ts';

/** What the fields of a name in three languages are called, by their ids. */
export const nameLabels = (locale: Locale): Record<string, string> =>
  Object.fromEntries(locales.map((language) => [`name.${language}`, messages[locale].names[language]]));
