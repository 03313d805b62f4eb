import type { MiddlewareHandler } from 'hono';
import { defaultLocale, preferredLocale } from '#language/locale.ts';
import type { Services } from '../services.ts';
import type { Actor } from './actor.ts';
import { clientAddress } from './client-address.ts';
import type { HttpEnv } from './http-env.ts';
import type { Limits } from './limits.ts';

/** Finds who asks from the request's cookie; may answer with a renewed cookie. */
export type Identify = (services: Services, cookieHeader: string | undefined) => Promise<{ actor: Actor; setCookie: string | undefined }>;

/** Fills every handler's context: services, who asks, from where, in which language. */
export const fillContext =
  (services: Services, limits: Limits, identify: Identify): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    c.set('services', services);
    c.set('limits', limits);
    c.set('locale', preferredLocale(c.req.header('accept-language')) ?? defaultLocale);
    c.set(
      'clientAddress',
      c.env?.clientAddress ?? clientAddress(c.env?.incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'), services.env.trustProxy),
    );
    const { actor, setCookie } = await identify(services, c.req.header('cookie'));
    c.set('actor', actor);
    await next();
    if (setCookie && !c.res.headers.has('set-cookie')) c.header('set-cookie', setCookie, { append: true });
    c.header('cache-control', c.res.headers.get('cache-control') ?? 'no-store');
  };
