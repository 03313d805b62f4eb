import type { AstroCookies } from 'astro';
import type { Locale } from '#language/locale.ts';

/** The name api/http/page-listener.ts reads for an address without a language. */
const name = 'academy_language';
const year = 365 * 24 * 60 * 60;

/** Remembers the language she chose, so that `/` opens in it. */
export const rememberLanguage = (cookies: AstroCookies, locale: Locale, publicUrl: string): void => {
  cookies.set(name, locale, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure: publicUrl.startsWith('https://') });
};
