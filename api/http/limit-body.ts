import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from './problem.ts';

/** Far above any form or answer of ours. A route that takes files sets its own. */
const maximumBytes = 256 * 1024;

/** A list of a thousand people, as a text or as base64 of a file. */
const largestListBytes = 1536 * 1024;

const limitTo = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('payload-too-large');
    },
  });
const limited = limitTo(maximumBytes);
const limitedList = limitTo(largestListBytes);

/** The one route that takes files. The whole address: an id somebody makes up may be called so too. */
const takesFiles = /^(?:\/api)?\/verifications$/;
const takesLists = /^(?:\/api)?\/issue-batches$/;

/** Refuses bodies that are too large before they are read; files are the verification route's own business. */
export const limitBody: MiddlewareHandler = (c, next) => {
  if (takesFiles.test(c.req.path)) return next();
  return takesLists.test(c.req.path) ? limitedList(c, next) : limited(c, next);
};
