import { escapeXml } from '#api/http/escape-xml.ts';
import type { PublishedPractice } from '#api/practices/read-practice.ts';
import { countryName } from '#api/practices/term-labels.ts';
import { languageFor, titleIn } from '#api/practices/title-in.ts';
import type { Locale } from '#language/locale.ts';
import { messages } from './messages/messages.ts';

interface Feed {
  locale: Locale;
  publicUrl: string;
  /** What it is narrowed by, in words; empty for the whole library. */
  words: readonly string[];
  /** As an address carries it. */
  address: string;
  /** Newest first. */
  practices: readonly PublishedPractice[];
}

const instant = (ms: number): string => new Date(ms).toISOString();

const entry = ({ practice, publishedAt, republishedAt }: PublishedPractice, locale: Locale, publicUrl: string): string => {
  const language = languageFor(practice, locale);
  const text = practice.texts[language]?.sections;
  const link = escapeXml(`${publicUrl}/${language}/library/${practice.id}`);
  return [
    `<entry xml:lang="${language}">`,
    `<id>${escapeXml(`${publicUrl}/library/${practice.id}`)}</id>`,
    `<title>${escapeXml(titleIn(practice, locale))}</title>`,
    `<link rel="alternate" type="text/html" href="${link}"/>`,
    `<published>${instant(publishedAt)}</published>`,
    `<updated>${instant(republishedAt)}</updated>`,
    `<summary>${escapeXml(text?.summary?.[0] ?? '')}</summary>`,
    ...practice.countries.map((code) => `<category term="${escapeXml(code)}" label="${escapeXml(countryName(code, locale))}"/>`),
    '</entry>',
  ].join('');
};

/** The newest of the library as Atom (RFC 4287). */
export const atomFeed = ({ locale, publicUrl, words, address, practices }: Feed): string => {
  const t = messages[locale].feed;
  const query = address === '' ? '' : `&${address}`;
  const newest = Math.max(0, ...practices.map(({ republishedAt }) => republishedAt));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${escapeXml(`${publicUrl}/library/feed?locale=${locale}${query}`)}</id>`,
    `<title>${escapeXml([t.title, ...words].join(' – '))}</title>`,
    `<updated>${instant(newest)}</updated>`,
    `<author><name>${escapeXml(t.academy)}</name></author>`,
    '<rights>CC BY 4.0</rights>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${publicUrl}/api/library/feed?locale=${locale}${query}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${publicUrl}/${locale}/library${address === '' ? '' : `?${address}`}`)}"/>`,
    ...practices.map((practice) => entry(practice, locale, publicUrl)),
    '</feed>\n',
  ].join('');
};
