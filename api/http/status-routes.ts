import { createRoute, z } from '@hono/zod-openapi';

import { and, count, isNull, lte, min, sql } from 'drizzle-orm';
import { reactionRuns } from '#db/schema/events.ts';
import { mails } from '#db/schema/mail.ts';
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
  /** Reactions and letters that are due, and how long the oldest waits, in seconds. */
  reactions: z.object({ due: z.number(), oldestSeconds: z.number() }),
  letters: z.object({ due: z.number(), oldestSeconds: z.number() }),
});
const ready = createRoute({
  method: 'get',
  path: '/ready',
  tags: ['status'],
  summary: 'Whether the database answers, and what waits to be done',
  security: everybody,
  responses: { 200: jsonAnswer(readiness, 'Ready'), 503: jsonAnswer(readiness, 'The database does not answer') },
});

const nothing = { due: 0, oldestSeconds: 0 };
const seconds = (from: number | null | undefined, now: number): number => (from ? Math.max(0, Math.round((now - from) / 1000)) : 0);

export const statusRoutes = createRouter()
  .openapi(health, (c) => c.json({ status: 'ok' as const }, 200))
  .openapi(ready, async (c) => {
    const { db, now } = c.get('services');
    const at = now();
    try {
      await db.run(sql`select 1`);
      const reactions = await db
        .select({ due: count(), oldest: min(reactionRuns.nextTryAt) })
        .from(reactionRuns)
        .where(and(isNull(reactionRuns.doneAt), lte(reactionRuns.nextTryAt, at)))
        .get();
      const letters = await db
        .select({ due: count(), oldest: min(mails.createdAt) })
        .from(mails)
        .where(and(isNull(mails.sentAt), lte(mails.nextTryAt, at)))
        .get();
      return c.json(
        {
          status: 'ready' as const,
          reactions: { due: reactions?.due ?? 0, oldestSeconds: seconds(reactions?.oldest, at) },
          letters: { due: letters?.due ?? 0, oldestSeconds: seconds(letters?.oldest, at) },
        },
        200,
      );
    } catch {
      return c.json({ status: 'not-ready' as const, reactions: nothing, letters: nothing }, 503);
    }
  });
