import { expect, test } from 'vitest';
import { countryName, readCountries } from './country-names.ts';

test('countries are known by their name in each of the three languages and by their code', () => {
  expect(readCountries('Германия, Қазақстан\nFinland; se').codes).toEqual(['DE', 'KZ', 'FI', 'SE']);
});

test('a country written twice counts once, and what is no country is named as it was written', () => {
  expect(readCountries('Германия, Germany, Гермния')).toEqual({ codes: ['DE'], unknown: ['Гермния'] });
});

test('the Union and the whole world are places too', () => {
  expect(readCountries(`${countryName('EU', 'ru')}, ${countryName('001', 'kk')}`).codes).toEqual(['EU', '001']);
});

test('a name leads to the code of today', () => {
  expect(readCountries(countryName('RU', 'en')).codes).toEqual(['RU']);
  expect(readCountries(countryName('MM', 'en')).codes).toEqual(['MM']);
});
