import { expect, test } from 'vitest';
import { comparator, compareKazakh } from './collation.ts';

const alphabet = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'];

test('the 42 letters stand in the order of the Kazakh alphabet, whatever their case', () => {
  expect(alphabet).toHaveLength(42);
  expect(alphabet.toReversed().toSorted(compareKazakh)).toEqual(alphabet);
  const upper = alphabet.map((letter) => letter.toUpperCase());
  expect(upper.toReversed().toSorted(compareKazakh)).toEqual(upper);
});

test.each([
  ['kk', ['Абай', 'Айгүл', 'Әсел', 'Бауыржан', 'Ғалия', 'Дана', 'Қайрат', 'Лаура', 'Ұлан', 'Үміт', 'Ілияс', 'Эльмира', 'Anna']],
  ['ru', ['Абай', 'Әсел', 'ёж', 'ежевика', 'Елена', 'Жанна', 'Anna']],
  ['en', ['Anna', 'Zoë', 'Абай', 'Әсел']],
  ['kk', ['2-модуль', '10-модуль', '«Абай» курсы', 'Ақ жол', 'Ақжол']],
  ['en', ['Zoe', 'Zoë', 'Zofia']],
] as const)('names in %s: %j', (locale, names) => {
  expect([...names].toReversed().toSorted(comparator(locale))).toEqual(names);
});

test('in Russian ё stands with е, in Kazakh after it', () => {
  expect(['ёлка', 'еж', 'ель'].toSorted(comparator('ru'))).toEqual(['еж', 'ёлка', 'ель']);
  expect(['ёлка', 'еж', 'ель'].toSorted(comparator('kk'))).toEqual(['еж', 'ель', 'ёлка']);
});

test('a decomposed letter sorts as the composed one', () => {
  expect(['к', 'и\u0306', 'и'].toSorted(compareKazakh)).toEqual(['и', 'и\u0306', 'к']);
});
