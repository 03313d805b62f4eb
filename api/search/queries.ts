import { and, asc, count, eq, gt, inArray, max, min } from 'drizzle-orm';
import type { EventType } from '#api/events/event.ts';
import type { Reader } from '#db/client.ts';
import { courseVersions } from '#db/schema/courses.ts';
import { events } from '#db/schema/events.ts';
import { practices } from '#db/schema/practices.ts';

/** What changes what can be found. */
const followed: EventType[] = ['practice.published', 'practice.withdrawn', 'practice.restored', 'course.changed'];

export interface FollowedEvent {
  id: number;
  type: EventType;
  payload: unknown;
}

/** The next events an index has to follow, in order. */
export const eventsAfter = async (reader: Reader, position: number, atMost: number): Promise<FollowedEvent[]> =>
  (await reader
    .select({ id: events.id, type: events.type, payload: events.payload })
    .from(events)
    .where(and(gt(events.id, position), inArray(events.type, followed)))
    .orderBy(asc(events.id))
    .limit(atMost)) as FollowedEvent[];

/** The newest event of any kind: where an index built from the tables now stands. */
export const newestEvent = async (reader: Reader): Promise<number> =>
  (
    await reader
      .select({ id: max(events.id) })
      .from(events)
      .get()
  )?.id ?? 0;

/** How many changes an index at `position` has not followed, and since when. */
export const lagBehind = async (reader: Reader, position: number): Promise<{ waiting: number; oldest: number | null }> => {
  const row = await reader
    .select({ waiting: count(), oldest: min(events.at) })
    .from(events)
    .where(and(gt(events.id, position), inArray(events.type, followed)))
    .get();
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? null };
};

export const practiceIds = async (reader: Reader): Promise<string[]> => (await reader.select({ id: practices.id }).from(practices)).map(({ id }) => id);

/** Bodies of every version of a course ever stored: a lesson that is gone must leave the index too. */
export const everyVersionBody = async (reader: Reader, slug: string): Promise<string[]> =>
  (await reader.select({ body: courseVersions.body }).from(courseVersions).where(eq(courseVersions.slug, slug))).map(({ body }) => body);
