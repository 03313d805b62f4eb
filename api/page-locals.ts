import { hc } from 'hono/client';
import type { Locale } from '#language/locale.ts';
import type { ApiRoutes } from './app.ts';

export type { ApiRoutes };

/** The typed client of the API: in the browser over HTTP, in a page in process. */
export type ApiClient = ReturnType<typeof hc<ApiRoutes>>;

/** What a page rendered on the server finds in `Astro.locals`. */
export interface PageLocals {
  api: ApiClient;
  /** The language of the address. */
  locale: Locale;
  /** Set-Cookie headers the API answered with; they go out with the page. */
  cookies: string[];
  publicUrl: string;
  /** Where the source is offered; undefined on a demonstration. */
  sourceUrl: string | undefined;
  /** The page for what is not found or has failed, with its status. */
  errorPage: (kind: 'not-found' | 'failed') => Response;
}

type Fetch = (request: Request, bindings: { clientAddress: string }) => Response | Promise<Response>;

/** Locals for one request of a page: the API is asked in process, as this visitor, in the page's language. */
export const pageLocals = (
  fetchApi: Fetch,
  request: Request,
  clientAddress: string,
  { locale, publicUrl, sourceUrl, errorPage }: Pick<PageLocals, 'locale' | 'publicUrl' | 'sourceUrl' | 'errorPage'>,
): PageLocals => {
  const cookies: string[] = [];
  const api = hc<ApiRoutes>('http://academy.internal', {
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      const headers = new Headers(init?.headers);
      for (const name of ['cookie', 'user-agent']) {
        const value = request.headers.get(name);
        if (value !== null) headers.set(name, value);
      }
      const renewed = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
      if (renewed) headers.set('cookie', renewed);
      headers.set('accept-language', locale);
      const response = await fetchApi(new Request(input, { ...init, headers }), { clientAddress });
      cookies.push(...response.headers.getSetCookie());
      return response;
    },
  });
  return { api, locale, cookies, publicUrl, sourceUrl, errorPage };
};
