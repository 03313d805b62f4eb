import { createRoute, z } from '@hono/zod-openapi';
import { and, count, eq, gt, isNull, min, sql } from 'drizzle-orm';
import { events, reactionRuns } from '#db/schema/events.ts';
import { mails } from '#db/schema/mail.ts';
import { countFrom } from '../events/events-from.ts';
import { followedBySearch } from '../events/followed-by-search.ts';
import type { Services } from '../services.ts';
import { jsonAnswer } from './problem-contract.ts';
import { createRouter } from './router.ts';
import { everybody } from './who-may.ts';

const health = createRoute({
  method: 'get',
  path: '/health',
  tags: ['status'],
  summary: 'Whether the process answers',
  security: everybody,
  responses: { 200: jsonAnswer(z.object({ status: z.literal('ok') }), 'It does') },
});

const readiness = z.object({
  status: z.enum(['ready', 'not-ready']),
  /** Reactions and letters not done, those that failed and pause included, and for how long the oldest has been waiting. */
  reactions: z.object({ waiting: z.number(), oldestSeconds: z.number() }),
  /** `givenUp`: letters no longer tried, of the last 7 days. */
  letters: z.object({ waiting: z.number(), oldestSeconds: z.number(), givenUp: z.number() }),
  /** Changes the search index has not followed yet. */
  search: z.object({ answers: z.boolean(), waiting: z.number(), oldestSeconds: z.number() }),
});
const ready = createRoute({
  method: 'get',
  path: '/ready',
  tags: ['status'],
  summary: 'Whether the database answers, and what waits to be done',
  security: everybody,
  responses: { 200: jsonAnswer(readiness, 'Ready'), 503: jsonAnswer(readiness, 'The database does not answer') },
});

/** A week: somebody looks at it that often, and it is 0 again a week after the fault was mended. */
const givenUpWithinMs = 7 * 24 * 60 * 60 * 1_000;
const nothing = { waiting: 0, oldestSeconds: 0 };
const seconds = (from: number | null | undefined, now: number): number => (from ? Math.max(0, Math.round((now - from) / 1000)) : 0);

/** Undefined when the engine does not answer: the Academy works on without search. */
const searchLag = async ({ db, search }: Services) => {
  try {
    return await countFrom(db, followedBySearch, await search.position());
  } catch {
    return undefined;
  }
};

export const statusRoutes = createRouter()
  .openapi(health, (c) => c.json({ status: 'ok' as const }, 200))
  .openapi(ready, async (c) => {
    const { db, now } = c.get('services');
    const at = now();
    try {
      await db.run(sql`select 1`);
      const reactions = await db
        .select({ waiting: count(), oldest: min(events.at) })
        .from(reactionRuns)
        .innerJoin(events, eq(events.id, reactionRuns.eventId))
        .where(isNull(reactionRuns.doneAt))
        .get();
      const letters = await db
        .select({ waiting: count(), oldest: min(mails.createdAt) })
        .from(mails)
        .where(and(isNull(mails.sentAt), isNull(mails.failedAt)))
        .get();
      const givenUp = await db
        .select({ letters: count() })
        .from(mails)
        .where(gt(mails.failedAt, at - givenUpWithinMs))
        .get();
      const lag = await searchLag(c.get('services'));
      return c.json(
        {
          status: 'ready' as const,
          reactions: { waiting: reactions?.waiting ?? 0, oldestSeconds: seconds(reactions?.oldest, at) },
          letters: { waiting: letters?.waiting ?? 0, oldestSeconds: seconds(letters?.oldest, at), givenUp: givenUp?.letters ?? 0 },
          search: { answers: lag !== undefined, waiting: lag?.waiting ?? 0, oldestSeconds: seconds(lag?.oldest, at) },
        },
        200,
      );
    } catch {
      return c.json({ status: 'not-ready' as const, reactions: nothing, letters: { ...nothing, givenUp: 0 }, search: { ...nothing, answers: false } }, 503);
    }
  });
