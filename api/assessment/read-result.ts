import { currentCourse, questionVersions } from '#api/courses/read-course.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import type { AttemptResult } from './contract.ts';
import { type AttemptRow, listAsked, listAttempts, listLateAnswers } from './queries.ts';
import { attemptCourse } from './read-attempt.ts';
import { resultByTopic } from './result-by-topic.ts';
import { sameRound, standing } from './standing.ts';
import { submissionOf } from './submit-attempt.ts';

/**
 * The result of a closed attempt, by topic. Never by question and never with a right answer, also when no attempt is
 * left: the same bank serves her colleagues.
 */
export const readResult = async (reader: Reader, attempt: AttemptRow, locale: Locale, now: number): Promise<AttemptResult> => {
  if (attempt.closedAt === null) return { state: 'open', attemptId: attempt.id, slug: attempt.courseSlug };
  const { course } = await attemptCourse(reader, attempt);
  const asked = await listAsked(reader, attempt.id);
  const questions = await questionVersions(
    reader,
    asked.map(({ questionVersionId }) => questionVersionId),
  );
  const graded = asked.flatMap(({ questionVersionId, points }) => {
    const question = questions.get(questionVersionId);
    return question ? [{ question, points: points ?? 0 }] : [];
  });
  // Limits are those of the course as it is taught now; if it has lost its test, those she sat it under.
  const limits = (await currentCourse(reader, attempt.courseSlug))?.version.course.finalTest ?? course.finalTest ?? { attempts: null, pauseMinutes: 0 };
  return {
    state: 'closed',
    ...submissionOf(attempt),
    slug: attempt.courseSlug,
    title: course.title[locale],
    ordinal: attempt.ordinal,
    startedAt: attempt.startedAt,
    topics: resultByTopic(course, graded, locale),
    lateAnswers: await listLateAnswers(reader, attempt.id),
    standing: standing(limits, sameRound(await listAttempts(reader, attempt.personId, attempt.courseSlug), attempt.id), now),
    serverNow: now,
  };
};
