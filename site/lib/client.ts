import { hc } from 'hono/client';
import type { ApiRoutes } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';

/** The typed client for islands: same origin, answers in the page's language. */
export const createClient = (locale: Locale) => hc<ApiRoutes>('/api', { headers: { 'accept-language': locale } });
