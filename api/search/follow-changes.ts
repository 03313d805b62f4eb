import type { Events } from '#api/events/event.ts';
import { eventsFrom, newestEvent, type PastEvent } from '#api/events/events-from.ts';
import { followedBySearch } from '#api/events/followed-by-search.ts';
import type { Services } from '#api/services.ts';
import type { RebuildProgress, SearchChange } from '#search/engine.ts';
import { allDocuments, courseChanges, practiceChanges } from './documents.ts';

/** Events looked at together: some tens of milliseconds of indexing. */
const atOnce = 100;

/** What events are about, each thing once. */
const thingsOf = (found: readonly PastEvent[]): { courses: Set<string>; practices: Set<string> } => {
  const [courses, practices] = [new Set<string>(), new Set<string>()];
  for (const { type, payload } of found)
    if (type === 'course.changed') courses.add((payload as Events['course.changed']).courseSlug);
    else practices.add((payload as Events['practice.published']).practiceId);
  return { courses, practices };
};

/**
 * Job: brings the index up to the newest event. A document is read as it is now, so following an event twice, or late,
 * does no harm. An index that never followed anything is built whole.
 */
export const followChanges = async (services: Services): Promise<number> => {
  const { db, search } = services;
  const position = await search.position();
  if (position === 0) return rebuildIndex(services);
  const found = await eventsFrom(db, followedBySearch, position, atOnce);
  const last = found.at(-1);
  if (!last) return 0;
  const { courses, practices } = thingsOf(found);
  const changes: SearchChange[] = [];
  for (const slug of courses) changes.push(...(await courseChanges(db, slug)));
  for (const id of practices) changes.push(...(await practiceChanges(db, id)));
  await search.apply(changes, last.id + 1);
  return found.length;
};

/** Builds the index anew beside the one that answers. `progress` is told how many documents are in. Returns how many there are. */
export const rebuildIndex = async ({ db, search }: Pick<Services, 'db' | 'search'>, progress?: (progress: RebuildProgress) => void): Promise<number> => {
  // Taken first: what changes while the tables are read is followed afterwards.
  const position = (await newestEvent(db)) + 1;
  const documents = await allDocuments(db);
  await search.rebuild(documents, position, progress);
  return documents.length;
};
