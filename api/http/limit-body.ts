import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from './problem.ts';

/** Far above any form or answer of ours. A route that takes files sets its own. */
const maximumBytes = 256 * 1024;

const limited = bodyLimit({
  maxSize: maximumBytes,
  onError: () => {
    throw new Problem('payload-too-large');
  },
});

/** The one route that takes files. The whole address: an id somebody makes up may be called so too. */
const takesFiles = /^(?:\/api)?\/verifications$/;

/** Refuses bodies that are too large before they are read; files are the verification route's own business. */
export const limitBody: MiddlewareHandler = (c, next) => (takesFiles.test(c.req.path) ? next() : limited(c, next));
