import type { Env } from '../env.ts';

/** How somebody signed in is known; the roles an operation names beside it are the Academy's (see who-may.ts). */
export const sessionScheme = {
  type: 'apiKey',
  in: 'cookie',
  name: '__Host-academy_session',
  description: 'Set by POST /sessions; without https the name is academy_session.',
} as const;

/** The head of `/api/openapi.json`; paths and shapes come from the contracts. */
export const openApiDocument = ({ publicUrl }: Env) => ({
  openapi: '3.1.0',
  info: {
    title: 'Digital Union Leadership Academy',
    version: '1',
    description:
      'Errors are RFC 9457 problem details in the language of Accept-Language (kk, ru, en). Instants are UTC milliseconds, dates are civil dates (YYYY-MM-DD).',
    license: { name: 'AGPL-3.0-or-later', url: 'https://www.gnu.org/licenses/agpl-3.0.html' },
  },
  servers: [{ url: `${publicUrl}/api` }],
});
