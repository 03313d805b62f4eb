import type { Locale } from '#language/locale.ts';
import { instrumentNames, standardNames, themeNames } from './term-names.ts';
import { type Instrument, instruments, type Standard, standards, type Theme, themes } from './terms.ts';

// The Node that comes with the project knows countries in Kazakh; browsers are never asked.
const regions: Record<Locale, Intl.DisplayNames> = {
  kk: new Intl.DisplayNames(['kk'], { type: 'region' }),
  ru: new Intl.DisplayNames(['ru'], { type: 'region' }),
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
};
const world: Record<Locale, string> = { kk: 'Бүкіл әлем', ru: 'Весь мир', en: 'The world' };

/** ISO 3166-1 alpha-2, `EU`, `001`; an unknown code is its own name. */
export const countryName = (code: string, locale: Locale): string => {
  if (code === '001') return world[locale];
  try {
    return regions[locale].of(code) ?? code;
  } catch {
    return code;
  }
};

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T => (list as readonly string[]).includes(value);

/** The name of a controlled word; an unknown one is its own name. */
export const termLabel = (kind: 'country' | 'theme' | 'instrument' | 'standard', value: string, locale: Locale): string => {
  if (kind === 'country') return countryName(value, locale);
  if (kind === 'theme' && isOneOf<Theme>(themes, value)) return themeNames[value][locale];
  if (kind === 'instrument' && isOneOf<Instrument>(instruments, value)) return instrumentNames[value][locale];
  if (kind === 'standard' && isOneOf<Standard>(standards, value)) return standardNames[value][locale];
  return value;
};
