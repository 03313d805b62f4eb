import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { AttemptView } from '#api/assessment/contract.ts';
import { startAttempt } from '#api/assessment/start-attempt.ts';
import type { Reaction } from '#api/events/reaction.ts';
import type { Member } from '#api/http/actor.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import { createLimits } from '#api/http/limits.ts';
import { createRouter } from '#api/http/router.ts';
import type { Answer } from '#courses/answer.ts';
import { rightAnswer } from '#courses/grade.ts';
import { accounts, persons } from '#db/schema/accounts.ts';
import { events } from '#db/schema/events.ts';
import { enrolments, lessonCompletions } from '#db/schema/progress.ts';
import { storeLearningCourse } from './learning-course.ts';
import { testServices } from './test-services.ts';

type Routes = ReturnType<typeof createRouter>;

export interface Reply<T> {
  status: number;
  body: T;
  /** As the browser receives it. */
  text: string;
}

/** A course, people, and the API of the given domain; somebody signed in is known by her cookie. */
export const learningWorld = async ({ routes, reactions = [] }: { routes: unknown; reactions?: readonly Reaction[] }) => {
  const services = await testServices({ reactions });
  const course = await storeLearningCourse(services);
  const members = new Map<string, Member>();
  const app = createRouter();
  app.use(fillContext(services, createLimits(), async (_, cookie) => ({ actor: members.get(cookie ?? '') ?? null, setCookie: undefined })));
  app.onError(answerProblem as never);
  app.route('/', routes as Routes);

  /** Somebody signed in, with a name and a confirmed address. */
  const addMember = async (change: Partial<Member> = {}, person: Partial<typeof persons.$inferInsert> = {}): Promise<Member> => {
    const personId = randomUUID();
    const accountId = randomUUID();
    const email = `${personId}@example.kz`;
    await services.write(async ({ tx, now }) => {
      await tx.insert(persons).values({ id: personId, familyNameRu: 'Абдрахманова', givenNameRu: 'Гульнур', createdAt: now, updatedAt: now, ...person });
      await tx.insert(accounts).values({ id: accountId, personId, email, emailConfirmedAt: now, createdAt: now });
    });
    const member: Member = { personId, accountId, sessionId: randomUUID(), email, emailConfirmed: true, language: 'ru', roles: [], ...change };
    members.set(member.sessionId, member);
    return member;
  };

  /** A member on the course who has read both lessons: the final test is open to her. */
  const addLearner = async (): Promise<Member> => {
    const member = await addMember();
    const row = { personId: member.personId, courseSlug: course.slug };
    await services.write(async ({ tx, now }) => {
      await tx.insert(enrolments).values({ id: randomUUID(), ...row, enrolledAt: now });
      for (const lessonId of ['first', 'second'])
        await tx.insert(lessonCompletions).values({ ...row, lessonId, courseVersionId: course.versionId, completedAt: now });
    });
    return member;
  };

  const ask = async <T = Record<string, unknown>>(member: Member | null, method: string, path: string, body?: unknown, language = 'ru'): Promise<Reply<T>> => {
    const headers: Record<string, string> = { 'accept-language': language, ...(member ? { cookie: member.sessionId } : {}) };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as T, text };
  };

  /** An attempt of hers as progress starts it; returns its id. */
  const start = async ({ personId }: Member): Promise<string> => {
    const admission = { withdrawn: false, enrolled: true, lessonsFinished: true, emailConfirmed: true, nameGiven: true, roundOpenedAt: 0 };
    const taught = { versionId: course.versionId, version: course.version, withdrawnAt: null };
    return (await services.write((work) => startAttempt(work, { personId, course: taught, admission }))).attemptId;
  };
  const view = async (member: Member, id: string, locale = 'ru') => (await ask<AttemptView>(member, 'GET', `/attempts/${id}?locale=${locale}`)).body;

  return {
    services,
    course,
    /** A newer version of the course, or another course. */
    store: (change: Record<string, unknown>, slug?: string) => storeLearningCourse(services, change, slug),
    start,
    view,
    addMember,
    addLearner,
    ask,
    /** Payloads of what happened, oldest first. */
    eventsOf: async (type: string) =>
      (await services.db.select({ payload: events.payload }).from(events).where(eq(events.type, type)).orderBy(asc(events.id))).map(({ payload }) => payload),
    /** Her session ends in the middle; `member` asks as a visitor from now on. */
    endSession: (member: Member) => members.delete(member.sessionId),
    /** She signs in again: another session, the same person. */
    signInAgain: (member: Member): Member => {
      const again = { ...member, sessionId: randomUUID() };
      members.set(again.sessionId, again);
      return again;
    },
    /** The answer that earns everything, by the question's own id. */
    right: (questionId: string): Answer => {
      const question = course.questionById.get(questionId);
      if (!question) throw new Error(`no question is called ${questionId}`);
      return rightAnswer(question, 'ru');
    },
  };
};
export type LearningWorld = Awaited<ReturnType<typeof learningWorld>>;
