import { formatDate, formatDay, formatShortDate } from '#language/dates.ts';
import type { Locale, Texts } from '#language/locale.ts';

/** An entry as a work that is cited. */
export interface CitedWork {
  title: string;
  /** Its page. */
  url: string;
  /** Civil dates: of the version readers see, and of the reading. */
  publishedOn: string;
  readOn: string;
}
export type CitationStyle = 'gost' | 'apa';

/** Plain text, and the same with the title in italics where the style asks for it: nothing else of it is markup. */
export interface Citation {
  text: string;
  html: string;
}

const academy: Texts = {
  kk: 'Цифрлық кәсіподақ көшбасшылығы академиясы',
  ru: 'Академия цифрового профсоюзного лидерства',
  en: 'Digital Union Leadership Academy',
};

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
/** A title that ends in a sign of its own gets no full stop after it. */
const stop = (title: string): string => (/[.!?…]$/.test(title) ? '' : '.');

/** GOST R 7.0.5-2008, section 10: part of a site, with the year, the address and the date of the reading. */
const gost = (locale: Locale, { title, url, publishedOn, readOn }: CitedWork): Citation => {
  const words = { kk: ['сайт', 'қаралған күні'], ru: ['сайт', 'дата обращения'], en: ['website', 'accessed'] }[locale];
  const text = `${title} // ${academy[locale]} : ${words[0]}. ${publishedOn.slice(0, 4)}. URL: ${url} (${words[1]}: ${formatShortDate(readOn)}).`;
  return { text, html: escapeHtml(text) };
};

/** APA 7, 10.16: a page of a site with a group author, which is not named again as the site. */
const apa = (locale: Locale, { title, url, publishedOn }: CitedWork): Citation => {
  const year = publishedOn.slice(0, 4);
  const day = locale === 'en' ? formatDate('en', publishedOn).replace(/^(\d+) (\p{L}+) \d+$/u, '$2 $1') : formatDay(locale, publishedOn);
  const [before, after] = [`${academy[locale]}. (${year}, ${day}). `, `${stop(title)} ${url}`];
  return { text: before + title + after, html: `${escapeHtml(before)}<em>${escapeHtml(title)}</em>${escapeHtml(after)}` };
};

/** How to cite an entry in the words of a language. */
export const cite = (style: CitationStyle, locale: Locale, work: CitedWork): Citation => (style === 'gost' ? gost : apa)(locale, work);
