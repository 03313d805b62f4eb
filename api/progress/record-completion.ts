import { randomUUID } from 'node:crypto';
import { readAttempts } from '#api/assessment/read-standing.ts';
import { countingSince } from '#api/assessment/standing.ts';
import { courseVersion, currentCourse } from '#api/courses/read-course.ts';
import type { Work } from '#api/events/work.ts';
import { isComplete } from './completion.ts';
import { insertCompletion, listCompletions, listLessonCompletions, listRounds } from './queries.ts';
import { newestRound } from './round.ts';

/**
 * Stores that she completed the course when its rule is met, once in each round. The version is that of the attempt she passed, else
 * the one taught now: a lesson added while she sat the test takes nothing from her.
 */
export const recordCompletion = async ({ tx, now, emit }: Work, { personId, courseSlug }: { personId: string; courseSlug: string }): Promise<void> => {
  const round = newestRound(await listRounds(tx, personId, courseSlug));
  if ((await listCompletions(tx, personId, courseSlug)).some(({ round: number }) => number === round.number)) return;
  const passed = countingSince(await readAttempts(tx, personId, courseSlug), round.openedAt).find((attempt) => attempt.passed === true);
  // A renewal is the test taken again, also where the course asks for none any more.
  if (round.number > 1 && !passed) return;
  const lessonsRead = new Set((await listLessonCompletions(tx, personId, courseSlug)).map(({ lessonId }) => lessonId));
  const current = await currentCourse(tx, courseSlug);
  for (const versionId of new Set([passed?.courseVersionId, current?.versionId])) {
    const version = versionId === undefined ? undefined : await courseVersion(tx, versionId);
    if (versionId === undefined || !version || !isComplete(version.course, { lessonsRead, testPassed: passed !== undefined })) continue;
    const completion = {
      id: randomUUID(),
      personId,
      courseSlug,
      courseVersionId: versionId,
      attemptId: passed?.id ?? null,
      completedAt: now,
      round: round.number,
    };
    await insertCompletion(tx, completion);
    const { id: completionId, completedAt: _, round: __, ...rest } = completion;
    await emit('course.completed', { completionId, ...rest });
    return;
  }
};
