import { expect, test } from 'vitest';
import { locales } from '#language/locale.ts';
import { heldOut } from './held-out.ts';
import { type JudgedQuery, queryKinds } from './judged-query.ts';
import { tuning } from './tuning.ts';

const counts = (half: readonly JudgedQuery[]) =>
  Object.fromEntries(
    locales.flatMap((locale) => queryKinds.map((kind) => [`${locale} ${kind}`, half.filter((one) => one.locale === locale && one.kind === kind).length])),
  );

test('both halves have as many queries of each language and kind', () => {
  expect(counts(tuning)).toEqual(counts(heldOut));
});

test.each(locales)('at least 32 queries are in %s, of every kind its readers type', (locale) => {
  const own = [...tuning, ...heldOut].filter((one) => one.locale === locale);
  expect(own.length).toBeGreaterThanOrEqual(32);
  const impossible = locale === 'en' ? ['latin', 'unlettered'] : locale === 'ru' ? ['unlettered'] : [];
  expect(new Set(own.map((one) => one.kind))).toEqual(new Set(queryKinds.filter((kind) => !impossible.includes(kind))));
});

test('no query stands in both halves, or twice', () => {
  const queries = [...tuning, ...heldOut].map((one) => `${one.locale} ${one.query.toLowerCase()}`);
  expect(new Set(queries).size).toBe(queries.length);
});
