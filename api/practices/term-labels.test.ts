import { expect, test } from 'vitest';
import { locales } from '#language/locale.ts';
import { countryName, termLabel } from './term-labels.ts';
import { instruments, standards, themes } from './terms.ts';

test('countries have names in Kazakh, Russian and English', () => {
  expect(locales.map((locale) => countryName('DE', locale))).toEqual(['Германия', 'Германия', 'Germany']);
  expect(locales.map((locale) => countryName('EU', locale))).toEqual(['Еуропалық Одақ', 'Европейский союз', 'European Union']);
  expect(countryName('001', 'kk')).toBe('Бүкіл әлем');
});

test('what is no country is its own name, and brings nothing down', () => {
  for (const code of ['XX', '<b>', '', 'DEU']) expect(countryName(code, 'ru')).toBeTypeOf('string');
  expect(countryName('<b>', 'ru')).toBe('<b>');
});

test('a convention is named by its number and what it is about', () => {
  expect(termLabel('standard', 'C087', 'ru')).toBe('Конвенция МОТ № 87: свобода объединения');
  expect(termLabel('standard', 'R206', 'kk')).toBe('ХЕҰ № 206 ұсынымы: зорлық-зомбылық пен қудалау');
});

test('every controlled word has a name of its own in each language', () => {
  for (const locale of locales)
    for (const [kind, values] of [
      ['theme', themes],
      ['instrument', instruments],
      ['standard', standards],
    ] as const) {
      const labels = values.map((value) => termLabel(kind, value, locale));
      expect(new Set(labels).size).toBe(values.length);
      for (const [index, label] of labels.entries()) expect(label).not.toBe(values[index]);
    }
});
