import { currentCourse, questionVersions } from '#api/courses/read-course.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { credit, explanationOf } from '#courses/grade.ts';
import type { Question } from '#courses/question.ts';
import type { Reader } from '#db/client.ts';
import { answerFits } from './answer-fits.ts';
import type { CheckResult, TryCheck } from './contract.ts';
import { insertCheckAnswer } from './queries.ts';
import { rightInWords } from './right-in-words.ts';

/** Where a check stands: `question` is the author's id. */
export interface CheckPlace {
  slug: string;
  lesson: string;
  question: string;
}

interface FoundCheck {
  versionId: string;
  question: Question;
}

/** The check question as it is taught now. Refuses with `not-found`; questions of the bank are no checks. */
export const findCheck = async (reader: Reader, place: CheckPlace): Promise<FoundCheck> => {
  const checks = (await currentCourse(reader, place.slug))?.version.checks ?? {};
  const ids = Object.hasOwn(checks, place.lesson) ? (checks[place.lesson] ?? []) : [];
  for (const [versionId, question] of await questionVersions(reader, ids)) if (question.id === place.question) return { versionId, question };
  throw new Problem('not-found');
};

/** Whether it was right, and why. Pure: visitors get it without anything being stored. */
export const judgeCheck = ({ question }: FoundCheck, { answer, locale }: TryCheck): CheckResult => {
  if (!answerFits(question, answer)) throw new Problem('invalid-input', { fields: [{ field: 'answer', rule: 'choice' }] });
  const earned = credit(question, answer);
  return { credit: earned, correct: earned > 1 - 1e-9, explanation: explanationOf(question, locale), right: rightInWords(question, locale) };
};

/** Keeps a member's try, once per client id. */
export const keepCheckAnswer = (work: Work, personId: string, place: CheckPlace, check: FoundCheck, tried: TryCheck): Promise<void> =>
  insertCheckAnswer(work.tx, {
    clientId: tried.clientId,
    personId,
    courseSlug: place.slug,
    lessonId: place.lesson,
    questionVersionId: check.versionId,
    value: tried.answer,
    credit: credit(check.question, tried.answer),
    answeredAt: work.now,
  });
