import { and, asc, count, gte, inArray, max, min } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import type { EventType } from './event.ts';

export interface PastEvent {
  id: number;
  type: EventType;
  payload: unknown;
}

/** The events of some types from a number on, in order: for what follows the table itself and remembers its own position. */
export const eventsFrom = async (reader: Reader, types: readonly EventType[], position: number, atMost: number): Promise<PastEvent[]> =>
  (await reader
    .select({ id: events.id, type: events.type, payload: events.payload })
    .from(events)
    .where(and(gte(events.id, position), inArray(events.type, [...types])))
    .orderBy(asc(events.id))
    .limit(atMost)) as PastEvent[];

/** The number of the newest event of any kind; 0 before the first. */
export const newestEvent = async (reader: Reader): Promise<number> =>
  (
    await reader
      .select({ id: max(events.id) })
      .from(events)
      .get()
  )?.id ?? 0;

/** How many events of these types there are from a number on, and when the oldest of them happened. */
export const countFrom = async (reader: Reader, types: readonly EventType[], position: number): Promise<{ waiting: number; oldest: number | null }> => {
  const row = await reader
    .select({ waiting: count(), oldest: min(events.at) })
    .from(events)
    .where(and(gte(events.id, position), inArray(events.type, [...types])))
    .get();
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? null };
};
