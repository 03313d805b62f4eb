import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveAnswer } from '#api/assessment/save-answer.ts';
import { submitAttempt } from '#api/assessment/submit-attempt.ts';
import type { Member } from '#api/http/actor.ts';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import { attemptQuestions } from '#db/schema/assessment.ts';
import { questionVersions } from '#db/schema/courses.ts';
import { completions } from '#db/schema/progress.ts';
import type { Learning } from './contract.ts';
import { progressReactions } from './progress-reactions.ts';
import { recordCompletion } from './record-completion.ts';
import { progressRoutes } from './routes.ts';

let world: LearningWorld;
beforeEach(async () => {
  world = await learningWorld({ routes: progressRoutes, reactions: progressReactions });
});
afterEach(() => world.services.remove());

const learning = async (learner: Member) => (await world.ask<Learning>(learner, 'GET', '/learning/test-course')).body;

/** Sits the test and hands in with everything right, or with nothing. */
const sit = async (learner: Member, right: boolean, meanwhile: () => Promise<unknown> = async () => undefined) => {
  const attemptId = await world.start(learner);
  const asked = await world.services.db
    .select({ position: attemptQuestions.position, questionId: questionVersions.questionId })
    .from(attemptQuestions)
    .innerJoin(questionVersions, eq(questionVersions.id, attemptQuestions.questionVersionId))
    .where(eq(attemptQuestions.attemptId, attemptId));
  if (right)
    for (const { position, questionId } of asked)
      await world.services.write((work) =>
        saveAnswer(work, learner, { attemptId, position, clientId: randomUUID(), sequence: 1, answer: world.right(questionId) }),
      );
  await meanwhile();
  await world.services.write((work) => submitAttempt(work, learner, attemptId));
  await world.services.settle();
  return attemptId;
};

test('passing with all lessons read completes the course, once, with its version', async () => {
  const learner = await world.addLearner();
  const attemptId = await sit(learner, true);
  const stored = await world.services.db.select().from(completions);
  expect(stored).toEqual([
    {
      id: expect.any(String),
      personId: learner.personId,
      courseSlug: 'test-course',
      courseVersionId: world.course.versionId,
      attemptId,
      completedAt: world.services.now(),
      round: 1,
    },
  ]);
  expect(await world.eventsOf('course.completed')).toEqual([
    { completionId: stored[0]?.id, personId: learner.personId, courseSlug: 'test-course', courseVersionId: world.course.versionId, attemptId },
  ]);
  expect(await learning(learner)).toMatchObject({ completedAt: world.services.now(), share: 1, finalTest: { passed: true, share: 1 } });
});

test('the same fact told again changes nothing', async () => {
  const learner = await world.addLearner();
  await sit(learner, true);
  const fact = { personId: learner.personId, courseSlug: 'test-course' };
  await world.services.write((work) => recordCompletion(work, fact));
  await world.services.write(({ emit }) => emit('lesson.completed', { ...fact, lessonId: 'first' }));
  await world.services.settle();
  expect(await world.services.db.select().from(completions)).toHaveLength(1);
  expect(await world.eventsOf('course.completed')).toHaveLength(1);
});

test('a failed attempt completes nothing, the next one that is passed does', async () => {
  const learner = await world.addLearner();
  await sit(learner, false);
  expect(await learning(learner)).toMatchObject({ completedAt: null, finalTest: { passed: false, attemptsLeft: 2 } });
  world.services.advance(10 * 60_000);
  await sit(learner, true);
  expect((await learning(learner)).completedAt).toBe(world.services.now());
});

test('a course without a test is completed by its last lesson', async () => {
  const { versionId } = await world.store({ completion: { lessons: 'all', finalTest: false }, finalTest: undefined });
  const learner = await world.addMember();
  await world.ask(learner, 'PUT', '/learning/test-course');
  for (const [lesson, done] of [
    ['first', 0],
    ['second', 1],
  ] as const) {
    await world.ask(learner, 'PUT', `/learning/test-course/lessons/${lesson}`);
    await world.services.settle();
    expect(await world.services.db.select().from(completions)).toHaveLength(done);
  }
  expect(await world.services.db.select().from(completions)).toMatchObject([{ courseVersionId: versionId, attemptId: null }]);
});

test('a lesson added while she sits the test takes nothing from her', async () => {
  const learner = await world.addLearner();
  const before = world.course.version.course.modules;
  const [module] = before;
  const [lesson] = module?.lessons ?? [];
  if (!module || !lesson) throw new Error('the course has no lesson');
  await sit(learner, true, () => world.store({ modules: [...before, { ...module, id: 'three', lessons: [{ ...lesson, id: 'third' }] }] }));
  expect(await world.services.db.select().from(completions)).toMatchObject([{ courseVersionId: world.course.versionId }]);
  expect(await learning(learner)).toMatchObject({ share: 1, lessons: { read: 2, of: 2 }, nextLesson: null });
});
