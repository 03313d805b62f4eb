import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { faultPlaces } from '#api/http/fault-places.ts';
import type { Tx } from '#db/client.ts';
import { events, reactionRuns } from '#db/schema/events.ts';
import type { Services } from '../services.ts';
import type { Events, EventType } from './event.ts';
import type { Reaction } from './reaction.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 60 * 60 * 1_000;

/** Writes an event with one run to do for each reaction that listens to it. */
export const storeEvent = async <T extends EventType>(tx: Tx, reactions: readonly Reaction[], type: T, payload: Events[T], now: number): Promise<void> => {
  const [row] = await tx.insert(events).values({ type, payload, at: now }).returning({ id: events.id });
  if (!row) throw new Error('the event was not stored');
  for (const { on, name } of reactions) if (on === type) await tx.insert(reactionRuns).values({ eventId: row.id, reaction: name, tries: 0, nextTryAt: now });
};

const dueRun = ({ db }: Services, now: number) =>
  db
    .select({ eventId: reactionRuns.eventId, reaction: reactionRuns.reaction, tries: reactionRuns.tries, type: events.type, payload: events.payload })
    .from(reactionRuns)
    .innerJoin(events, eq(events.id, reactionRuns.eventId))
    .where(and(isNull(reactionRuns.doneAt), lte(reactionRuns.nextTryAt, now)))
    .orderBy(asc(reactionRuns.nextTryAt), asc(reactionRuns.eventId))
    .limit(1)
    .get();

const runOnce = async (services: Services, reactions: readonly Reaction[], run: NonNullable<Awaited<ReturnType<typeof dueRun>>>) => {
  const reaction = reactions.find(({ name }) => name === run.reaction);
  const key = and(eq(reactionRuns.eventId, run.eventId), eq(reactionRuns.reaction, run.reaction));
  try {
    if (!reaction) throw new Error(`no reaction is called ${run.reaction}`);
    const payload = run.payload as Events[EventType];
    const prepared = await reaction.prepare?.(services, payload);
    await services.write(async (work) => {
      await reaction.apply(work, payload, prepared, services);
      await work.tx.update(reactionRuns).set({ doneAt: work.now, fault: null }).where(key);
    });
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    const pause = Math.min(firstPauseMs * 2 ** run.tries, longestPauseMs);
    console.error(`reaction ${run.reaction} to event ${run.eventId} failed:`, faultPlaces(error));
    await services.write(async ({ tx, now }) => {
      await tx
        .update(reactionRuns)
        .set({ tries: run.tries + 1, nextTryAt: now + pause, fault })
        .where(key);
    });
  }
};

export interface Dispatcher {
  /** Something may be due: look now, unless a look is under way. */
  kick: () => void;
  /** Resolves when nothing is due any more. */
  settle: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Runs what is due, one by one, in the order of events. */
export const startDispatcher = (services: Services, reactions: readonly Reaction[]): Dispatcher => {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const loop = async () => {
    do {
      again = false;
      for (let run = await dueRun(services, services.now()); run && !stopped; run = await dueRun(services, services.now()))
        await runOnce(services, reactions, run);
    } while (again && !stopped);
  };
  const kick = () => {
    again = true;
    if (running || stopped) return;
    running = loop()
      .catch((error: unknown) => console.error('reactions stopped:', error instanceof Error ? error.name : 'unknown'))
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(kick, 1_000);
  timer.unref();
  return {
    kick,
    settle: async () => {
      kick();
      while (running) await running;
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
};
