import { eventsAfter, newestEvent, type PastEvent } from '#api/events/events-after.ts';
import { followedBySearch } from '#api/events/followed-by-search.ts';
import type { Services } from '#api/services.ts';
import type { RebuildProgress, SearchChange } from '#search/engine.ts';
import { allDocuments, courseDocumentIds, readDocument } from './documents.ts';

/** Events looked at together: some tens of milliseconds of indexing. */
const atOnce = 100;

const touched = async ({ db }: Services, { type, payload }: PastEvent): Promise<string[]> =>
  type === 'course.changed'
    ? courseDocumentIds(db, (payload as { courseSlug: string }).courseSlug)
    : [`practice:${(payload as { practiceId: string }).practiceId}`];

/**
 * Job: brings the index up to the newest event. A document is read as it is now, so following an event twice, or late,
 * does no harm. An index that never followed anything is built whole.
 */
export const followChanges = async (services: Services): Promise<number> => {
  const { db, search } = services;
  const position = await search.position();
  if (position === 0) return rebuildIndex(services);
  const found = await eventsAfter(db, followedBySearch, position, atOnce);
  const last = found.at(-1);
  if (!last) return 0;
  const ids = new Set((await Promise.all(found.map((event) => touched(services, event)))).flat());
  const changes: SearchChange[] = [];
  for (const id of ids) changes.push(await readDocument(db, id));
  await search.apply(changes, last.id);
  return found.length;
};

/** Builds the index anew beside the one that answers. `progress` is told how many documents are in. Returns how many there are. */
export const rebuildIndex = async ({ db, search }: Pick<Services, 'db' | 'search'>, progress?: (progress: RebuildProgress) => void): Promise<number> => {
  // Taken first: what changes while the tables are read is followed afterwards. Never 0, which would ask for another rebuild.
  const position = Math.max(1, await newestEvent(db));
  const documents = await allDocuments(db);
  await search.rebuild(documents, position, progress);
  return documents.length;
};
