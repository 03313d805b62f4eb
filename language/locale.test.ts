import { expect, test } from 'vitest';
import { isLocale, locales, preferredLocale } from './locale.ts';

test('Kazakh stands first', () => {
  expect(locales).toEqual(['kk', 'ru', 'en']);
});

test.each([
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['kk-KZ', 'kk'],
  ['de, en;q=0.5, kk;q=0.7', 'kk'],
  ['EN-gb', 'en'],
  ['ru;q=0, en;q=0.1', 'en'],
  ['de,fr', undefined],
  ['', undefined],
  [null, undefined],
  [';;;q=,,', undefined],
])('of «%s» the browser gets %s', (header, expected) => {
  expect(preferredLocale(header)).toBe(expected);
});

test('only our tags are locales', () => {
  expect(['kk', 'KK', 'kz', '', undefined, 0].filter(isLocale)).toEqual(['kk']);
});
