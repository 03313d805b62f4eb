import { randomUUID } from 'node:crypto';
import type { AttemptView } from '#api/assessment/contract.ts';
import type { Answer } from '#courses/answer.ts';
import { rightAnswer } from '#courses/grade.ts';
import type { Question } from '#courses/question.ts';
import type { Database } from '#db/client.ts';
import { questionVersions } from '#db/schema/courses.ts';
import type { Ask, Reply } from './ask.ts';

const expectOk = ({ status, text }: Reply): void => {
  if (status >= 300) throw new Error(`expected success, received ${status} ${text}`);
};

/** Enrols, reads every lesson and starts the final test; returns the attempt's id. */
export const openAttempt = async (ask: Ask, cookie: string, slug: string): Promise<string> => {
  expectOk(await ask({ method: 'PUT', path: `/api/learning/${slug}`, cookie }));
  const { body: course } = await ask({ method: 'GET', path: `/api/courses/${slug}` });
  const lessons = course.modules.flatMap((module: { lessons: { id: string }[] }) => module.lessons.map(({ id }) => id));
  for (const lesson of lessons) expectOk(await ask({ method: 'PUT', path: `/api/learning/${slug}/lessons/${lesson}`, cookie }));
  const started = await ask({ method: 'POST', path: `/api/learning/${slug}/attempts`, cookie, json: { nameConfirmed: true } });
  expectOk(started);
  return started.body.attemptId;
};

/** What earns everything, by the author's id of a question. */
export const rightAnswers = async (db: Database): Promise<(questionId: string) => Answer> => {
  const rows = await db.select({ body: questionVersions.body }).from(questionVersions);
  const questions = new Map(rows.map(({ body }) => JSON.parse(body) as Question).map((question) => [question.id, question]));
  return (questionId) => {
    const question = questions.get(questionId);
    if (!question) throw new Error(`no question is called ${questionId}`);
    return rightAnswer(question, 'ru');
  };
};

/** Answers every question of her open attempt right. */
export const answerAll = async (ask: Ask, cookie: string, attemptId: string, right: (questionId: string) => Answer): Promise<void> => {
  const { body } = await ask({ method: 'GET', path: `/api/attempts/${attemptId}`, cookie });
  for (const { position, question, sequence } of (body as AttemptView).questions) {
    const json = { clientId: randomUUID(), sequence: sequence + 1, answer: right(question.id) };
    expectOk(await ask({ method: 'PUT', path: `/api/attempts/${attemptId}/answers/${position}`, cookie, json }));
  }
};

/** The course from enrolment to a passed test; returns the attempt's id. What follows from it, reactions do. */
export const passCourse = async (ask: Ask, cookie: string, slug: string, right: (questionId: string) => Answer): Promise<string> => {
  const attemptId = await openAttempt(ask, cookie, slug);
  await answerAll(ask, cookie, attemptId, right);
  const submitted = await ask({ method: 'POST', path: `/api/attempts/${attemptId}/submission`, cookie });
  expectOk(submitted);
  if (!submitted.body.passed) throw new Error('the right answers did not pass');
  return attemptId;
};
