import { expect, test } from 'vitest';
import type { Locale } from '#language/locale.ts';
import { type CitationStyle, cite } from './citation.ts';

const work = { title: 'IG Metall: аудит', url: 'https://academy.example/ru/library/de-ig-metall', publishedOn: '2026-11-21', readOn: '2027-01-05' };

test.each<[CitationStyle, Locale, string]>([
  [
    'gost',
    'ru',
    'IG Metall: аудит // Академия цифрового профсоюзного лидерства : сайт. 2026. URL: https://academy.example/ru/library/de-ig-metall (дата обращения: 05.01.2027).',
  ],
  [
    'gost',
    'kk',
    'IG Metall: аудит // Цифрлық кәсіподақ көшбасшылығы академиясы : сайт. 2026. URL: https://academy.example/ru/library/de-ig-metall (қаралған күні: 05.01.2027).',
  ],
  [
    'gost',
    'en',
    'IG Metall: аудит // Digital Union Leadership Academy : website. 2026. URL: https://academy.example/ru/library/de-ig-metall (accessed: 05.01.2027).',
  ],
  ['apa', 'en', 'Digital Union Leadership Academy. (2026, November 21). IG Metall: аудит. https://academy.example/ru/library/de-ig-metall'],
  ['apa', 'ru', 'Академия цифрового профсоюзного лидерства. (2026, 21 ноября). IG Metall: аудит. https://academy.example/ru/library/de-ig-metall'],
  ['apa', 'kk', 'Цифрлық кәсіподақ көшбасшылығы академиясы. (2026, 21 қараша). IG Metall: аудит. https://academy.example/ru/library/de-ig-metall'],
])('%s in %s', (style, locale, text) => expect(cite(style, locale, work).text).toBe(text));

test('a title that ends in a sign of its own gets no full stop', () => {
  expect(cite('apa', 'en', { ...work, title: 'Who decides?' }).text).toContain('). Who decides? https://');
});

test('the title is in italics in APA, and nothing in a title is markup', () => {
  expect(cite('apa', 'en', { ...work, title: 'A <b> & "c"' }).html).toContain('<em>A &lt;b&gt; &amp; &quot;c&quot;</em>.');
  expect(cite('gost', 'ru', { ...work, title: '<script>' }).html).toContain('&lt;script&gt; //');
});
