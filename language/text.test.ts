import { expect, test } from 'vitest';
import { cleanLines, cleanText, mixedScript } from './text.ts';

test.each([
  ['  Әсел \t Қайратқызы\n', 'Әсел Қайратқызы'],
  ['Ер\u202eлан\u200f', 'Ерлан'],
  ['И\u0306ван', 'Йван'],
  ['а\u0000б\u0007\u200b\ufeff', 'аб'],
  ['жұмыс\u00adшы', 'жұмысшы'],
  ['\ud800имя', 'имя'],
  ["О'Коннор-Сағынтаева", "О'Коннор-Сағынтаева"],
  ['\u00a0\u202f', ''],
])('%j is stored as %j', (typed, stored) => {
  expect(cleanText(typed)).toBe(stored);
});

test('a mark between a letter and its accent does not keep them apart', () => {
  expect(cleanText('и\u200e\u0306')).toBe('й');
});

test('lines of a longer text stay', () => {
  expect(cleanLines(' бір \r\n\r\n\n\n екі\u202e  үш\n')).toBe('бір\n\nекі үш');
});

test('Latin letters inside Cyrillic words are found where they stand', () => {
  expect(mixedScript('Наш сoюз, Қайpaт')).toEqual([
    { word: 'сoюз', start: 4, latin: [5] },
    { word: 'Қайpaт', start: 10, latin: [13, 14] },
  ]);
});

test.each(['PDF-файл, QR-код', 'Digital Union', 'Әділет және i', 'COVID-19', ''])('«%s» is well', (text) => {
  expect(mixedScript(text)).toEqual([]);
});
