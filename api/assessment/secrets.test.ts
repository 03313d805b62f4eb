import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import { locales } from '#language/locale.ts';
import { assessmentRoutes } from './routes.ts';

let world: LearningWorld;
beforeEach(async () => {
  world = await learningWorld({ routes: assessmentRoutes });
});
afterEach(() => world.services.remove());

/** The sentinels of courses/fixtures and the names under which a key could travel. */
const secret = /SENTINEL|"(correct\w*|pairs|accepted|explanation|tolerance|seed|credit|lesson|topic)"/;

test('nothing that is sent during and after an attempt holds a key, an explanation or an accepted spelling', async () => {
  for (let n = 0; n < 8; n += 1) {
    const learner = await world.addLearner();
    const id = await world.start(learner);
    const sent: string[] = [];
    const collect = async (method: string, path: string, body?: unknown) => {
      const reply = await world.ask(learner, method, path, body);
      sent.push(reply.text);
      return reply;
    };
    for (const locale of locales) await collect('GET', `/attempts/${id}?locale=${locale}`);
    for (const { position, question } of (await world.view(learner, id)).questions) {
      // What she answered herself comes back to her: a wrong text, for the right one is the sentinel.
      const answer = question.type === 'short-text' ? { type: 'short-text', text: 'wrong' } : world.right(question.id);
      if (question.type === 'matching') continue;
      await collect('PUT', `/attempts/${id}/answers/${position}`, { clientId: randomUUID(), sequence: 2, answer });
      await collect('PUT', `/attempts/${id}/answers/${position}`, { clientId: randomUUID(), sequence: 1, answer });
    }
    await collect('GET', `/attempts/${id}`);
    await collect('GET', `/attempts/${id}/result`);
    await collect('POST', `/attempts/${id}/submission`);
    await collect('GET', `/attempts/${id}`);
    for (const locale of locales) await collect('GET', `/attempts/${id}/result?locale=${locale}`);
    for (const text of sent) expect(text).not.toMatch(secret);
    expect(sent.length).toBeGreaterThan(20);
  }
});

test('which option is right cannot be read from the order: over many attempts it stands in every place', async () => {
  const places = new Set<number>();
  for (let n = 0; n < 40; n += 1) {
    const learner = await world.addLearner();
    const { questions } = await world.view(learner, await world.start(learner));
    places.add(questions.find(({ question }) => question.id === 'q-single')?.question.options?.findIndex(({ id }) => id === 'b') ?? -1);
  }
  expect([...places].sort()).toEqual([0, 1, 2, 3]);
});

test('a question of the bank cannot be tried as a check', async () => {
  const reply = await world.ask(null, 'POST', '/courses/test-course/lessons/first/checks/q-single', {
    clientId: randomUUID(),
    answer: { type: 'single', choice: 'a' },
    locale: 'ru',
  });
  expect(reply.status).toBe(404);
  expect(reply.text).not.toMatch(secret);
});

test('once closed an attempt shows its questions no more: the bank is not there to be leafed through', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  await world.ask(learner, 'POST', `/attempts/${id}/submission`);
  expect(await world.view(learner, id)).toMatchObject({ state: 'closed', questions: [] });
});
