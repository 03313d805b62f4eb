import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownAttempt } from '#api/assessment/read-attempt.ts';
import { readResult } from '#api/assessment/read-result.ts';
import { saveAnswer } from '#api/assessment/save-answer.ts';
import { submitAttempt } from '#api/assessment/submit-attempt.ts';
import type { Member } from '#api/http/actor.ts';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import { answers, attemptQuestions, attempts } from '#db/schema/assessment.ts';
import { questionVersions } from '#db/schema/courses.ts';
import { completions, courseRounds, lessonCompletions } from '#db/schema/progress.ts';
import type { FinalTest, Learning, StartedAttempt } from './contract.ts';
import { openRound } from './open-round.ts';
import { progressReactions } from './progress-reactions.ts';
import { progressRoutes } from './routes.ts';

const year = 365 * 24 * 60 * 60_000;

let world: LearningWorld;
let learner: Member;
beforeEach(async () => {
  world = await learningWorld({ routes: progressRoutes, reactions: progressReactions });
  learner = await world.addLearner();
});
afterEach(() => world.services.remove());

const learning = async () => (await world.ask<Learning>(learner, 'GET', '/learning/test-course')).body;
const startPage = async () => (await world.ask<FinalTest>(learner, 'GET', '/learning/test-course/final-test')).body;
const start = () => world.ask<StartedAttempt & { code: string }>(learner, 'POST', '/learning/test-course/attempts', { nameConfirmed: true });
const open = (causeId = 'renewal:one') => world.services.write((work) => openRound(work, { personId: learner.personId, courseSlug: 'test-course', causeId }));

const sit = async (right: boolean): Promise<string> => {
  const { attemptId } = (await start()).body;
  const asked = await world.services.db
    .select({ position: attemptQuestions.position, questionId: questionVersions.questionId })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, attemptId));
  for (const { position, questionId } of right ? asked : [])
    await world.services.write((work) =>
      saveAnswer(work, learner, { attemptId, position, clientId: randomUUID(), sequence: 1, answer: world.right(questionId) }),
    );
  world.services.advance(60_000);
  await world.services.write((work) => submitAttempt(work, learner, attemptId));
  await world.services.settle();
  return attemptId;
};
const standingAfter = async (id: string) => {
  const { db, now } = world.services;
  const result = await readResult(db, await ownAttempt(db, learner, id), 'ru', now());
  return result.state === 'closed' ? result.standing : undefined;
};

test('a passed test is taken again in a new round, with all attempts anew and no pause', async () => {
  const first = await sit(true);
  expect(await start()).toMatchObject({ status: 409, body: { code: 'already-passed' } });
  world.services.advance(year);
  expect(await open()).toBe(2);

  expect(await startPage()).toMatchObject({ round: 2, obstacle: null, standing: { attemptsUsed: 0, attemptsLeft: 3, passed: false, resultAttemptId: null } });
  expect(await learning()).toMatchObject({ round: 2, completedAt: null, lessons: { read: 2, of: 2 }, finalTest: { passed: false } });

  const failed = await sit(false);
  expect(await startPage()).toMatchObject({ obstacle: 'attempt-too-soon', standing: { attemptsUsed: 1, attemptsLeft: 2 } });
  expect(await standingAfter(failed)).toMatchObject({ attemptsUsed: 1, attemptsLeft: 2, passed: false });
  expect(await standingAfter(first)).toMatchObject({ attemptsUsed: 1, passed: true });

  world.services.advance(year);
  const second = await sit(true);
  expect(await learning()).toMatchObject({ round: 2, completedAt: world.services.now(), share: 1, finalTest: { passed: true, attemptsUsed: 2 } });
  expect(await world.services.db.select().from(completions).orderBy(asc(completions.round))).toMatchObject([
    { round: 1, attemptId: first },
    { round: 2, attemptId: second },
  ]);
  expect(await world.eventsOf('course.completed')).toHaveLength(2);
});

test('attempts, answers, completion and read lessons of before stay as they are', async () => {
  await sit(true);
  const kept = async () => [
    await world.services.db.select().from(attempts),
    await world.services.db.select().from(answers),
    await world.services.db.select().from(completions),
    await world.services.db.select().from(lessonCompletions),
  ];
  const before = await kept();
  world.services.advance(year);
  await open();
  await world.services.settle();
  expect(await kept()).toEqual(before);
});

test('one cause opens one round; a second cause the next', async () => {
  await sit(true);
  world.services.advance(year);
  expect([await open(), await open()]).toEqual([2, 2]);
  expect(await open('renewal:two')).toBe(3);
  expect(await world.services.db.select().from(courseRounds)).toHaveLength(2);
});

test('every attempt of the limit is there again when all were used up before', async () => {
  for (let time = 0; time < 3; time += 1) {
    await sit(false);
    world.services.advance(year);
  }
  expect(await startPage()).toMatchObject({ obstacle: 'attempts-exhausted' });
  await open();
  expect(await startPage()).toMatchObject({ obstacle: null, standing: { attemptsLeft: 3 } });
});

test('a lesson read in the new round completes nothing: the test has to be passed again', async () => {
  await sit(true);
  world.services.advance(year);
  await open();
  await world.store({ completion: { lessons: 'all', finalTest: false } });
  await world.services.write(({ emit }) => emit('lesson.completed', { personId: learner.personId, courseSlug: 'test-course', lessonId: 'second' }));
  await world.services.settle();
  expect(await world.services.db.select().from(completions)).toHaveLength(1);
});

test('the test of a newer version is taken, also years later, and the completion names that version', async () => {
  await sit(true);
  world.services.advance(10 * year);
  const newer = await world.store({ hours: { clock: 5, academic: 6, academicMinutes: 45 } });
  await open();
  await sit(true);
  expect((await world.services.db.select().from(completions).orderBy(asc(completions.round))).map(({ courseVersionId }) => courseVersionId)).toEqual([
    world.course.versionId,
    newer.versionId,
  ]);
});

test('a test passed a moment before the round was opened completes the round before', async () => {
  const { attemptId } = (await start()).body;
  const asked = await world.services.db
    .select({ position: attemptQuestions.position, questionId: questionVersions.questionId })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId));
  for (const { position, questionId } of asked)
    await world.services.write((work) =>
      saveAnswer(work, learner, { attemptId, position, clientId: randomUUID(), sequence: 1, answer: world.right(questionId) }),
    );
  await world.services.write((work) => submitAttempt(work, learner, attemptId));
  world.services.advance(1);
  await open();
  await world.services.settle();
  expect(await world.services.db.select().from(completions)).toMatchObject([{ round: 1, attemptId }]);
});
