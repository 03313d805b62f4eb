import { csrf } from 'hono/csrf';
import type { Env } from '../env.ts';

/**
 * Refuses form posts that another site sent (CSRF). JSON needs a CORS preflight, which we never answer. A demonstration
 * may be opened by several names of this machine, so there the origin must match the Host asked for.
 */
export const sameSiteOnly = ({ publicUrl, profile }: Env) =>
  csrf({
    origin: (origin, c) => origin === new URL(publicUrl).origin || (profile !== 'production' && origin === `http://${c.req.header('host') ?? ''}`),
  });
