import { randomBytes, randomUUID } from 'node:crypto';
import { type CurrentCourse, questionVersions } from '#api/courses/read-course.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { closeAttempt } from './close-attempt.ts';
import { drawOrder, drawQuestions } from './draw.ts';
import { type Admission, obstacleOf } from './obstacle.ts';
import { type AttemptRow, insertAttempt, listAttempts } from './queries.ts';
import { countingSince, isOverdue, standing } from './standing.ts';

export interface Started {
  attemptId: string;
  /** An attempt was open already and goes on. */
  continued: boolean;
  deadlineAt: number;
}

/**
 * Makes an attempt whole: questions drawn, lists shuffled, versions and deadline stored. With one open, returns that,
 * whatever stands in the way of a new one. `admission` is what domains to the right know. Refuses with the obstacle's
 * code (`values.until`, ms, when a pause runs) and, for a course without a final test, with `not-found`.
 */
export const startAttempt = async (
  work: Work,
  { personId, course, admission }: { personId: string; course: CurrentCourse; admission: Admission },
): Promise<Started> => {
  const {
    slug,
    course: { finalTest },
    bank,
  } = course.version;
  const attempts: AttemptRow[] = [];
  for (const attempt of await listAttempts(work.tx, personId, slug)) attempts.push(isOverdue(attempt, work.now) ? await closeAttempt(work, attempt) : attempt);
  const open = attempts.find(({ closedAt }) => closedAt === null);
  if (open) return { attemptId: open.id, continued: true, deadlineAt: open.deadlineAt };
  if (!finalTest) throw new Problem('not-found');

  const standingNow = standing(finalTest, countingSince(attempts, admission.roundOpenedAt), work.now);
  const obstacle = obstacleOf(admission, standingNow);
  if (obstacle) throw new Problem(obstacle, standingNow.nextStartAt === null ? {} : { values: { until: standingNow.nextStartAt } });

  const attemptId = randomUUID();
  const seed = randomBytes(16).toString('hex');
  const drawn = drawQuestions(seed, finalTest.draw, bank);
  const questions = await questionVersions(work.tx, drawn);
  const asked = drawn.map((questionVersionId, index) => {
    const question = questions.get(questionVersionId);
    if (!question) throw new Error(`question version ${questionVersionId} is not stored`);
    return { attemptId, position: index + 1, questionVersionId, order: drawOrder(seed, index + 1, question) };
  });
  const deadlineAt = work.now + finalTest.timeLimitMinutes * 60_000;
  await insertAttempt(
    work.tx,
    {
      id: attemptId,
      personId,
      courseSlug: slug,
      courseVersionId: course.versionId,
      ordinal: (attempts.at(-1)?.ordinal ?? 0) + 1,
      seed,
      startedAt: work.now,
      deadlineAt,
      graceMs: finalTest.graceSeconds * 1000,
      passMark: finalTest.passMark,
    },
    asked,
  );
  return { attemptId, continued: false, deadlineAt };
};
