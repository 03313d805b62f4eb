import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submitAttempt } from '#api/assessment/submit-attempt.ts';
import type { Member } from '#api/http/actor.ts';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import { persons } from '#db/schema/accounts.ts';
import { attemptQuestions, attempts } from '#db/schema/assessment.ts';
import { courses } from '#db/schema/courses.ts';
import type { FinalTest, Learning, StartedAttempt } from './contract.ts';
import { progressRoutes } from './routes.ts';

let world: LearningWorld;
beforeEach(async () => {
  world = await learningWorld({ routes: progressRoutes });
});
afterEach(() => world.services.remove());

const startPage = async (learner: Member, locale = 'ru') =>
  (await world.ask<FinalTest>(learner, 'GET', `/learning/test-course/final-test?locale=${locale}`)).body;
const start = (learner: Member, body: unknown = { nameConfirmed: true }) => world.ask<StartedAttempt>(learner, 'POST', '/learning/test-course/attempts', body);
const handIn = (learner: Member, id: string) => world.services.write((work) => submitAttempt(work, learner, id));

test('before the start the page says how many, how long, how often, what counts and which name', async () => {
  expect(await startPage(await world.addLearner())).toMatchObject({
    title: 'Test course (по-русски)',
    rules: { questions: 9, timeLimitMinutes: 25, graceSeconds: 30, passMark: 0.7, passMarkReference: 'The authors (по-русски)', attempts: 3, pauseMinutes: 10 },
    standing: { attemptsUsed: 0, attemptsLeft: 3, openAttemptId: null },
    lessons: { read: 2, of: 2 },
    obstacle: null,
    names: { ru: 'Абдрахманова Гульнур' },
  });
});

test('looking at the start page makes no attempt', async () => {
  await startPage(await world.addLearner());
  expect(await world.services.db.select().from(attempts)).toEqual([]);
});

test('a start makes the attempt whole: versions, order and deadline are stored', async () => {
  const learner = await world.addLearner();
  const { status, body } = await start(learner);
  expect(status).toBe(200);
  expect(body).toEqual({ attemptId: expect.any(String), continued: false, deadlineAt: world.services.now() + 25 * 60_000 });
  const [attempt] = await world.services.db.select().from(attempts);
  expect(attempt).toMatchObject({
    personId: learner.personId,
    courseVersionId: world.course.versionId,
    ordinal: 1,
    graceMs: 30_000,
    passMark: 0.7,
    closedAt: null,
  });
  expect(await world.services.db.select().from(attemptQuestions)).toHaveLength(9);
});

test('with an attempt open a start continues it, and the page points to it', async () => {
  const learner = await world.addLearner();
  const { body: first } = await start(learner);
  world.services.advance(60_000);
  expect((await start(learner)).body).toEqual({ ...first, continued: true });
  expect(await startPage(learner)).toMatchObject({ standing: { openAttemptId: first.attemptId, attemptsUsed: 1 }, obstacle: null });
});

test('50 starts at the same moment make one attempt', async () => {
  const learner = await world.addLearner();
  const replies = await Promise.all(Array.from({ length: 50 }, () => start(learner)));
  expect(new Set(replies.map(({ status, body }) => `${status} ${body.attemptId}`)).size).toBe(1);
  expect(replies.filter(({ body }) => !body.continued)).toHaveLength(1);
  expect(await world.services.db.select().from(attempts)).toHaveLength(1);
});

test('500 learners start at the same moment: each gets an attempt of her own', async () => {
  const learners: Member[] = [];
  for (let n = 0; n < 500; n += 1) learners.push(await world.addLearner());
  const replies = await Promise.all(learners.map((learner) => start(learner)));
  expect(replies.filter(({ status }) => status !== 200)).toEqual([]);
  expect(new Set(replies.map(({ body }) => body.attemptId)).size).toBe(500);
}, 60_000);

test('the name must be confirmed in so many words', async () => {
  const learner = await world.addLearner();
  for (const body of [{}, { nameConfirmed: false }, { nameConfirmed: 'yes' }])
    expect(await start(learner, body)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  expect(await world.services.db.select().from(attempts)).toEqual([]);
});

test.each<[string, number, (learner: Member) => Promise<Member>]>([
  ['not-enrolled', 403, () => world.addMember()],
  [
    'lessons-unfinished',
    409,
    async () => {
      const beginner = await world.addMember();
      await world.ask(beginner, 'PUT', '/learning/test-course');
      await world.ask(beginner, 'PUT', '/learning/test-course/lessons/first');
      return beginner;
    },
  ],
  ['email-not-confirmed', 403, async (learner) => world.signInAgain({ ...learner, emailConfirmed: false })],
  [
    'name-missing',
    422,
    async (learner) => {
      await world.services.write(async ({ tx }) => void (await tx.update(persons).set({ familyNameRu: null }).where(eq(persons.id, learner.personId))));
      return learner;
    },
  ],
])('%s: the page says so before the start, the start refuses', async (code, status, prepare) => {
  const learner = await prepare(await world.addLearner());
  expect(await startPage(learner)).toMatchObject({ obstacle: code });
  expect(await start(learner)).toMatchObject({ status, body: { code } });
});

test('an account without e-mail has none to confirm', async () => {
  const learner = world.signInAgain({ ...(await world.addLearner()), email: null, emailConfirmed: false });
  expect((await start(learner)).status).toBe(200);
});

test('a pause runs between attempts, told to the millisecond; then attempts run out', async () => {
  const learner = await world.addLearner();
  for (let n = 1; n <= 3; n += 1) {
    const { body } = await start(learner);
    await handIn(learner, body.attemptId);
    const until = world.services.now() + 10 * 60_000;
    const wanted = n < 3 ? { code: 'attempt-too-soon', values: { until } } : { code: 'attempts-exhausted' };
    expect(await start(learner)).toMatchObject({ status: 409, body: wanted });
    world.services.setNow(until - 1);
    expect((await start(learner)).body).toMatchObject({ code: wanted.code });
    world.services.advance(1);
  }
  expect(await startPage(learner)).toMatchObject({ obstacle: 'attempts-exhausted', standing: { attemptsLeft: 0, nextStartAt: null } });
});

test('an attempt whose time is over is closed by looking at the start page or at My learning', async () => {
  for (const path of ['/learning/test-course/final-test', '/learning/test-course', '/learning']) {
    const learner = await world.addLearner();
    const { body } = await start(learner);
    world.services.advance(25 * 60_000 + 30_001);
    await world.ask(learner, 'GET', path);
    const [attempt] = await world.services.db.select().from(attempts).where(eq(attempts.id, body.attemptId));
    expect(attempt, path).toMatchObject({ closedBy: 'clock', closedAt: world.services.now() - 1, passed: false });
  }
});

test('who was on a course when it was withdrawn still sits its test', async () => {
  const learner = await world.addLearner();
  await world.services.write(async ({ tx, now }) => void (await tx.update(courses).set({ withdrawnAt: now })));
  expect((await start(learner)).status).toBe(200);
  expect(await start(await world.addMember())).toMatchObject({ status: 410, body: { code: 'course-withdrawn' } });
});

test('a course without a final test has no start page and starts nothing', async () => {
  const learner = await world.addLearner();
  await world.store({ completion: { lessons: 'all', finalTest: false }, finalTest: undefined });
  expect((await world.ask(learner, 'GET', '/learning/test-course/final-test')).status).toBe(404);
  expect((await start(learner)).status).toBe(404);
  expect((await world.ask<Learning>(learner, 'GET', '/learning/test-course')).body.finalTest).toBeNull();
});
