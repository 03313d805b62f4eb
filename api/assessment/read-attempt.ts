import { courseVersion, questionVersions } from '#api/courses/read-course.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import type { Answer } from '#courses/answer.ts';
import { publicQuestion } from '#courses/public-question.ts';
import type { Reader } from '#db/client.ts';
import type { Locale } from '#language/locale.ts';
import type { AttemptView } from './contract.ts';
import { canUseAttempt } from './policy.ts';
import { type AttemptRow, findAttempt, listAsked } from './queries.ts';

/** Her attempt; for everybody else it does not exist. */
export const ownAttempt = async (reader: Reader, actor: Member, attemptId: string): Promise<AttemptRow> => {
  const attempt = await findAttempt(reader, attemptId);
  if (!attempt || !canUseAttempt(actor, attempt)) throw new Problem('not-found');
  return attempt;
};

/** The version of the course an attempt was made from. */
export const attemptCourse = async (reader: Reader, attempt: AttemptRow) => {
  const version = await courseVersion(reader, attempt.courseVersionId);
  if (!version) throw new Error(`course version ${attempt.courseVersionId} is not stored`);
  return version;
};

/** What is needed to continue, in one language; no keys. */
export const readAttempt = async (reader: Reader, attempt: AttemptRow, locale: Locale, now: number): Promise<AttemptView> => {
  const { course } = await attemptCourse(reader, attempt);
  return {
    id: attempt.id,
    slug: attempt.courseSlug,
    title: course.title[locale],
    ordinal: attempt.ordinal,
    state: attempt.closedAt === null ? 'open' : 'closed',
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    graceMs: attempt.graceMs,
    serverNow: now,
    questions: attempt.closedAt === null ? await askedIn(reader, attempt.id, locale) : [],
  };
};

const askedIn = async (reader: Reader, attemptId: string, locale: Locale): Promise<AttemptView['questions']> => {
  const asked = await listAsked(reader, attemptId);
  const questions = await questionVersions(
    reader,
    asked.map(({ questionVersionId }) => questionVersionId),
  );
  return asked.map(({ position, questionVersionId, order, answer, sequence, savedAt }) => {
    const question = questions.get(questionVersionId);
    if (!question) throw new Error(`question version ${questionVersionId} is not stored`);
    return { position, question: publicQuestion(question, locale, order), answer: answer as Answer | null, sequence: sequence ?? 0, savedAt };
  });
};
