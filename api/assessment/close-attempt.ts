import { questionVersions } from '#api/courses/read-course.ts';
import type { Work } from '#api/events/work.ts';
import type { Answer } from '#courses/answer.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { type AttemptRow, findAttempt, listAsked, storeGrade } from './queries.ts';
import { isOverdue, lastSaveAt } from './standing.ts';

/**
 * Grades what was saved and closes, once: a closed attempt comes back as it is. After limit and grace it is the clock
 * that closes, at the instant its time was over, however late we notice.
 */
export const closeAttempt = async (work: Work, attempt: AttemptRow): Promise<AttemptRow> => {
  if (attempt.closedAt !== null) return attempt;
  const asked = await listAsked(work.tx, attempt.id);
  const questions = await questionVersions(
    work.tx,
    asked.map(({ questionVersionId }) => questionVersionId),
  );
  const { byPosition, ...grade } = gradeAttempt(
    asked.map(({ position, questionVersionId, answer }) => {
      const question = questions.get(questionVersionId);
      if (!question) throw new Error(`question version ${questionVersionId} is not stored`);
      return { position, question, answer: answer as Answer | null };
    }),
    attempt.passMark,
  );
  const overdue = isOverdue(attempt, work.now);
  const close = { closedAt: overdue ? lastSaveAt(attempt) : work.now, closedBy: overdue ? ('clock' as const) : ('learner' as const), ...grade };
  await storeGrade(work.tx, attempt.id, close, byPosition);
  await work.emit('attempt.closed', { attemptId: attempt.id, personId: attempt.personId, courseSlug: attempt.courseSlug, passed: grade.passed });
  return { ...attempt, ...close };
};

/** Closes the attempt if its time is over; what the clock has not ended stays open. */
export const closeIfOverdue = async (work: Work, attemptId: string): Promise<void> => {
  const attempt = await findAttempt(work.tx, attemptId);
  if (attempt && isOverdue(attempt, work.now)) await closeAttempt(work, attempt);
};
