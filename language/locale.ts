/** The Academy's languages, Kazakh first as the state language. BCP 47 tags, also the first segment of every address. */
export const locales = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What a person sees who has told us nothing. */
export const defaultLocale: Locale = 'kk';

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** A language's own name, as a switcher shows it. */
export const localeNames: Record<Locale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** The same text in the three languages. */
export type Texts = Record<Locale, string>;

/**
 * The best of our languages for an `Accept-Language` header; `undefined` when it names none of them.
 * Weights as in RFC 9110, 12.5.4; a region is ignored (`kk-KZ` is `kk`).
 */
export const preferredLocale = (header: string | null | undefined): Locale | undefined =>
  (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters
        .find((p) => p.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return { locale: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) || 0 };
    })
    .filter((wish): wish is { locale: Locale; weight: number } => isLocale(wish.locale) && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.locale;
