import type { ApiClient } from '#api/page-locals.ts';
import type { PracticeBody, PracticeTextBody } from '#api/practices/contract.ts';
import type { Locale, Texts } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { messages } from './messages/messages.ts';

/** A practice as its page shows it in one language. */
export interface ShownPractice {
  practice: PracticeBody;
  text: PracticeTextBody;
  /** Of the text: the page's, or the original's where there is none in it. */
  language: Locale;
  /** Names of terms, countries and sectors in the page's language; an unknown one is its own name. */
  nameOf: (kind: 'themes' | 'instruments' | 'standards' | 'sectors' | 'countries', id: string) => string;
}

/** Null with the status to answer with: 410 for a withdrawn practice, 404 for one that is not or not yet there. */
export const readShownPractice = async (api: ApiClient, locale: Locale, id: string): Promise<ShownPractice | { status: number }> => {
  const answer = await api.practices[':id'].$get({ param: { id: encodeURIComponent(id) }, query: { locale } });
  // 304 is never asked for here, but belongs to the type.
  if (answer.status !== 200) return { status: (answer.status as number) === 422 ? 404 : answer.status };
  const practice = await answer.json();
  const language = practice.texts[locale] ? locale : practice.original;
  const text = practice.texts[language];
  if (!text) return { status: 404 };
  const listed = await api.practices.terms.$get();
  const terms = listed.status === 200 ? await listed.json() : null;
  const nameOf: ShownPractice['nameOf'] = (kind, one) => {
    const known: readonly { id: string; name: Texts }[] = terms?.[kind] ?? [];
    return known.find((term) => term.id === one)?.name[locale] ?? one;
  };
  return { practice, text, language, nameOf };
};

/** In the page's language where it has it, else the original's; with the language when it is not the page's. */
export const titleIn = (title: PracticeBody['title'], locale: Locale, fallback: string): { text: string; lang: Locale | undefined } => {
  const own = title[locale];
  if (own !== undefined) return { text: own, lang: undefined };
  for (const lang of ['en', 'ru', 'kk'] as const) {
    const text = title[lang];
    if (text !== undefined) return { text, lang };
  }
  return { text: fallback, lang: undefined };
};

/** The entry as a work to cite, in both styles. */
export const readCitations = async (api: ApiClient, locale: Locale, id: string): Promise<{ style: 'gost' | 'apa'; html: string }[]> => {
  const found: { style: 'gost' | 'apa'; html: string }[] = [];
  for (const style of ['gost', 'apa'] as const) {
    const answer = await api.practices[':id'].citation.$get({ param: { id }, query: { style, locale } });
    if (answer.ok) found.push({ style, html: (await answer.json()).html });
  }
  return found;
};

/** «2018–2023», or since when it lasts. */
export const yearsOf = (locale: Locale, { from, to }: PracticeBody['years']): string =>
  to === undefined ? fill(messages[locale].since, { year: from }) : to === from ? String(from) : `${from}–${to}`;
