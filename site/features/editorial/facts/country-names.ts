import { type Locale, locales } from '#language/locale.ts';

// On the server only: the Node that comes with the project knows countries in Kazakh, browsers often do not.
const regions: Record<Locale, Intl.DisplayNames> = {
  kk: new Intl.DisplayNames('kk', { type: 'region', fallback: 'none' }),
  ru: new Intl.DisplayNames('ru', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};
/** As api/practices/practice.ts has it: the whole world is `001`. */
const world: Record<Locale, string> = { kk: 'Бүкіл әлем', ru: 'Весь мир', en: 'The world' };

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that are a country's own: former ones (`SU`) stand for another today, `ZZ` for none. */
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => code !== 'ZZ' && regions.en.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code);

export const countryName = (code: string, locale: Locale): string => (code === '001' ? world[locale] : (regions[locale].of(code) ?? code));

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

const known = new Map(
  [...codes, '001'].flatMap((code) => [[folded(code), code] as const, ...locales.map((locale) => [folded(countryName(code, locale)), code] as const)]),
);

/** Countries somebody wrote one a line or parted by commas, by name in any of our languages or by code. */
export const readCountries = (text: string): { codes: string[]; unknown: string[] } => {
  const written = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = written.flatMap((part) => known.get(folded(part)) ?? []);
  return { codes: [...new Set(found)], unknown: written.filter((part) => !known.has(folded(part))) };
};
