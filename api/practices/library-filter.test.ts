import { expect, test } from 'vitest';
import { decades, filterAddress, libraryFilterSchema, matchesFilter } from './library-filter.ts';
import type { Practice } from './practice.ts';

const practice = {
  countries: ['DE', 'EU'],
  themes: ['data-rights'],
  sectors: [],
  instrument: 'audit',
  standards: ['C087'],
  years: { from: 2018 },
  sources: [{ checked: { on: '2026-11-21', how: 'stored-copy' } }],
  texts: { kk: { state: 'original', sections: { title: ['Атауы'] } } },
} as unknown as Practice;
const parse = (given: object) => libraryFilterSchema.parse(given);

test('any value of a name and all names together', () => {
  expect(matchesFilter(practice, parse({}))).toBe(true);
  expect(matchesFilter(practice, parse({ country: ['FR', 'DE'], period: '2010', language: 'kk' }))).toBe(true);
  expect(matchesFilter(practice, parse({ country: 'DE', theme: 'women' }))).toBe(false);
  expect(matchesFilter(practice, parse({ language: 'en' }))).toBe(false);
  expect(matchesFilter(practice, parse({ sector: 'coal' }))).toBe(false);
});

test('what goes on lasts until it was last checked', () => {
  expect(decades(practice)).toEqual(['2010', '2020']);
  expect(decades({ ...practice, years: { from: 1998, to: 2001 } })).toEqual(['1990', '2000']);
});

test('the order of choices makes no other address', () => {
  expect(filterAddress(parse({ theme: 'women', country: ['KZ', 'DE'] }))).toBe(filterAddress(parse({ country: ['DE', 'KZ'], theme: ['women'] })));
});

test.each([{ country: 'de' }, { theme: 'unknown' }, { period: '2015' }, { country: Array.from({ length: 51 }, () => 'DE') }, { sector: "x' OR 1=1" }])(
  '%j is refused',
  (given) => {
    expect(libraryFilterSchema.safeParse(given).success).toBe(false);
  },
);
