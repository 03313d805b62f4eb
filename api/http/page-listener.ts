import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultLocale, isLocale, type Locale, preferredLocale } from '#language/locale.ts';

/** The language of a visitor who opened an address without one: her cookie, then her browser's languages. */
export const visitorLocale = (request: IncomingMessage): Locale => {
  const chosen = /(?:^|;\s*)academy_language=([a-z]{2})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  return isLocale(chosen) ? chosen : (preferredLocale(request.headers['accept-language']) ?? defaultLocale);
};

/** Path of a request without its query: what routing looks at. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/** The language in an address; `undefined` when it has none. */
export const pathLocale = (path: string): Locale | undefined => {
  const first = path.split('/', 2)[1];
  return isLocale(first) ? first : undefined;
};

/** Remembers the language of the page she opens, for addresses that have none. */
export const rememberLocale = (request: IncomingMessage, response: ServerResponse, locale: Locale, secure: boolean): void => {
  if (request.headers.cookie?.includes(`academy_language=${locale}`) || !request.headers.accept?.includes('text/html')) return;
  response.setHeader('set-cookie', `academy_language=${locale}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`);
};

export const redirect = (response: ServerResponse, location: string): void => {
  response.writeHead(302, { location, vary: 'cookie, accept-language', 'cache-control': 'no-store', 'content-length': '0' });
  response.end();
};
