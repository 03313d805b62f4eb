import type { Work } from '#api/events/work.ts';
import type { SavedPosition } from './contract.ts';
import { enrolledLesson } from './enrolled-lesson.ts';
import { listPositions, upsertPosition } from './queries.ts';

/** Remembers where she stopped, `ageMs` ago. The newest place wins, in whatever order devices get through. */
export const savePosition = async (
  { tx, now }: Work,
  { personId, slug, lessonId, block, ageMs }: { personId: string; slug: string; lessonId: string; block: number; ageMs: number },
): Promise<SavedPosition> => {
  await enrolledLesson(tx, personId, slug, lessonId);
  const stored = await upsertPosition(tx, { personId, courseSlug: slug, lessonId, block, savedAt: Math.max(0, now - ageMs) });
  const counts = stored ?? (await listPositions(tx, personId, slug))[0];
  if (!counts) throw new Error('the position was not stored');
  return { stored: stored !== undefined, position: { lessonId: counts.lessonId, block: counts.block, savedAt: counts.savedAt } };
};
