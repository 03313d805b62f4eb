import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Member } from '#api/http/actor.ts';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import type { AttemptResult } from './contract.ts';
import { assessmentRoutes } from './routes.ts';

let world: LearningWorld;
beforeEach(async () => {
  world = await learningWorld({ routes: assessmentRoutes });
});
afterEach(() => world.services.remove());

type Closed = Extract<AttemptResult, { state: 'closed' }>;

/** Answers rightly whatever `wanted` names, hands in, and returns the attempt's id. */
const sit = async (learner: Member, wanted: (questionId: string) => boolean) => {
  const id = await world.start(learner);
  for (const { position, question } of (await world.view(learner, id)).questions)
    if (wanted(question.id))
      await world.ask(learner, 'PUT', `/attempts/${id}/answers/${position}`, { clientId: randomUUID(), sequence: 1, answer: world.right(question.id) });
  await world.ask(learner, 'POST', `/attempts/${id}/submission`);
  return id;
};
const resultOf = async (learner: Member, id: string, locale = 'ru') =>
  (await world.ask<Closed>(learner, 'GET', `/attempts/${id}/result?locale=${locale}`)).body;

test('all right: passed, every topic full, nothing to repeat, no further attempt', async () => {
  const learner = await world.addLearner();
  const result = await resultOf(learner, await sit(learner, () => true));
  expect(result).toMatchObject({ state: 'closed', points: 9, maximum: 9, share: 1, passMark: 0.7, passed: true, ordinal: 1, lateAnswers: [] });
  expect(result.topics.map(({ id, points, maximum, repeat }) => ({ id, points, maximum, repeat }))).toEqual([
    { id: 'topic-one', points: 7, maximum: 7, repeat: [] },
    { id: 'topic-two', points: 2, maximum: 2, repeat: [] },
  ]);
  await expect(world.start(learner)).rejects.toMatchObject({ code: 'already-passed' });
});

test('not passed: by topic, with the lessons of what went wrong, and when the next attempt may start', async () => {
  const learner = await world.addLearner();
  const id = await sit(learner, (question) => !question.startsWith('q-two') && question !== 'q-numeric');
  const result = await resultOf(learner, id);
  expect(result).toMatchObject({ points: 6, passed: false });
  expect(result.share).toBeCloseTo(6 / 9);
  expect(result.topics).toEqual([
    { id: 'topic-one', title: 'Topic one (по-русски)', points: 6, maximum: 7, share: 6 / 7, repeat: [{ id: 'first', title: 'Lesson first (по-русски)' }] },
    { id: 'topic-two', title: 'Topic two (по-русски)', points: 0, maximum: 2, share: 0, repeat: [{ id: 'second', title: 'Lesson second (по-русски)' }] },
  ]);
  expect(result.standing).toMatchObject({ attemptsUsed: 1, attemptsLeft: 2, passed: false, resultAttemptId: id, nextStartAt: result.closedAt + 10 * 60_000 });
  expect((await resultOf(learner, id, 'kk')).topics[1]?.repeat).toEqual([{ id: 'second', title: 'Lesson second (қазақша)' }]);
});

test('after the last attempt the limit is named, whatever the pause', async () => {
  const learner = await world.addLearner();
  let id = '';
  for (let n = 1; n <= 3; n += 1) {
    id = await sit(learner, () => false);
    expect(await resultOf(learner, id)).toMatchObject({ ordinal: n, standing: { attemptsLeft: 3 - n } });
    world.services.advance(10 * 60_000);
  }
  expect((await resultOf(learner, id)).standing.nextStartAt).toBeNull();
  await expect(world.start(learner)).rejects.toMatchObject({ code: 'attempts-exhausted' });
});

test('each attempt draws and shuffles anew', async () => {
  const learner = await world.addLearner();
  const shown: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const id = await world.start(learner);
    shown.push(JSON.stringify((await world.view(learner, id)).questions.map(({ question }) => question)));
    await world.ask(learner, 'POST', `/attempts/${id}/submission`);
    world.services.advance(10 * 60_000);
  }
  expect(new Set(shown).size).toBe(3);
});

test('an attempt that runs has no result yet', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  expect((await world.ask(learner, 'GET', `/attempts/${id}/result`)).body).toEqual({ state: 'open', attemptId: id, slug: 'test-course' });
});

test('the result says what was taught then, also after the course was corrected', async () => {
  const learner = await world.addLearner();
  const id = await sit(learner, () => true);
  const before = await resultOf(learner, id);
  await world.store({
    topics: [
      { id: 'topic-one', title: { kk: 'Басқа', ru: 'Другая', en: 'Other' } },
      { id: 'topic-two', title: { kk: 'Басқа', ru: 'Другая', en: 'Other' } },
    ],
  });
  expect(await resultOf(learner, id)).toEqual(before);
});
