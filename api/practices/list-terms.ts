import type { Reader } from '#db/client.ts';
import type { Locale, Texts } from '#language/locale.ts';
import { sectorRows } from './queries.ts';
import { publishedPractices } from './read-practice.ts';
import { countryName } from './term-labels.ts';
import { instrumentNames, standardNames, themeNames } from './term-names.ts';
import { instruments, standards, themes } from './terms.ts';

const inAll = (name: (locale: Locale) => string): Texts => ({ kk: name('kk'), ru: name('ru'), en: name('en') });

/** The controlled words with their names, and the countries the library has something of. */
export const listTerms = async (reader: Reader) => {
  const countries = new Set((await publishedPractices(reader)).flatMap(({ practice }) => practice.countries));
  return {
    themes: themes.map((id) => ({ id, name: themeNames[id] })),
    instruments: instruments.map((id) => ({ id, name: instrumentNames[id] })),
    standards: standards.map((id) => ({ id, name: standardNames[id] })),
    sectors: (await sectorRows(reader)).map(({ id, nameKk, nameRu, nameEn }) => ({ id, name: { kk: nameKk, ru: nameRu, en: nameEn } })),
    countries: [...countries].sort().map((id) => ({ id, name: inAll((locale) => countryName(id, locale)) })),
  };
};
