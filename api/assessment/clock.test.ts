import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Member } from '#api/http/actor.ts';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import { closeOverdueAttempts } from './close-overdue-attempts.ts';
import type { AttemptResult, AttemptView, SavedAnswer, Submission } from './contract.ts';
import { assessmentRoutes } from './routes.ts';

let world: LearningWorld;
let learner: Member;
let id: string;
let view: AttemptView;
beforeEach(async () => {
  world = await learningWorld({ routes: assessmentRoutes });
  learner = await world.addLearner();
  id = await world.start(learner);
  view = await world.view(learner, id);
});
afterEach(() => world.services.remove());

const saveRight = async (index: number, sequence = 1) => {
  const asked = view.questions[index] as AttemptView['questions'][number];
  const body = { clientId: randomUUID(), sequence, answer: world.right(asked.question.id) };
  return (await world.ask<SavedAnswer>(learner, 'PUT', `/attempts/${id}/answers/${asked.position}`, body)).body;
};
const submit = async () => (await world.ask<Submission>(learner, 'POST', `/attempts/${id}/submission`)).body;
const result = async () => (await world.ask<Extract<AttemptResult, { state: 'closed' }>>(learner, 'GET', `/attempts/${id}/result`)).body;
const pointsOf = (indexes: number[]) => indexes.reduce((sum, index) => sum + (view.questions[index]?.question.points ?? 0), 0);

test.each([
  ['at the limit', 0, 'saved'],
  ['in the grace', 1, 'saved'],
  ['at the last millisecond of the grace', 30_000, 'saved'],
  ['one millisecond after it', 30_001, 'late'],
  ['an hour later', 3_600_000, 'late'],
])('a save %s is %s', async (_, after, outcome) => {
  world.services.setNow(view.deadlineAt + after);
  expect((await saveRight(0)).outcome).toBe(outcome);
  expect((await submit()).points).toBe(outcome === 'saved' ? pointsOf([0]) : 0);
});

test('what arrives too late is kept, not graded, told once, and a repeat is the same', async () => {
  await saveRight(0);
  world.services.setNow(view.deadlineAt + 40_000);
  const asked = view.questions[1] as AttemptView['questions'][number];
  const late = { clientId: randomUUID(), sequence: 1, answer: world.right(asked.question.id) };
  const send = () => world.ask(learner, 'PUT', `/attempts/${id}/answers/${asked.position}`, late);
  const first = await send();
  expect(first.body).toEqual({ outcome: 'late', receivedAt: view.deadlineAt + 40_000 });
  world.services.advance(1_000);
  expect(await send()).toEqual(first);
  expect(await result()).toMatchObject({
    points: pointsOf([0]),
    closedBy: 'clock',
    lateAnswers: [{ position: asked.position, receivedAt: view.deadlineAt + 40_000 }],
  });
});

test('what comes after handing in is late too, though time was left', async () => {
  await submit();
  expect((await saveRight(0)).outcome).toBe('late');
  expect(await result()).toMatchObject({ points: 0, closedBy: 'learner' });
});

test('late answers are not kept without end', async () => {
  world.services.setNow(view.deadlineAt + 40_000);
  for (let n = 0; n < 200; n += 1) await saveRight(0);
  const asked = view.questions[0] as AttemptView['questions'][number];
  const reply = await world.ask(learner, 'PUT', `/attempts/${id}/answers/1`, { clientId: randomUUID(), sequence: 1, answer: world.right(asked.question.id) });
  expect(reply).toMatchObject({ status: 409, body: { code: 'attempt-closed' } });
});

test('handing in twice, also at the same moment, grades once', async () => {
  await saveRight(0);
  const replies = await Promise.all(Array.from({ length: 10 }, submit));
  for (const reply of replies) expect(reply).toEqual(replies[0]);
  world.services.advance(60_000);
  expect(await submit()).toEqual(replies[0]);
  expect(replies[0]).toMatchObject({ points: pointsOf([0]), closedBy: 'learner', closedAt: view.startedAt });
  expect(await world.eventsOf('attempt.closed')).toEqual([{ attemptId: id, personId: learner.personId, courseSlug: 'test-course', passed: false }]);
});

test('handing in during the grace is hers, after it the clock’s, at the instant time was over', async () => {
  world.services.setNow(view.deadlineAt + 30_000);
  expect(await submit()).toMatchObject({ closedBy: 'learner', closedAt: view.deadlineAt + 30_000 });
  const other = await world.addLearner();
  const otherId = await world.start(other);
  world.services.advance(25 * 60_000 + 30_001);
  const { body } = await world.ask<Submission>(other, 'POST', `/attempts/${otherId}/submission`);
  expect(body).toMatchObject({ closedBy: 'clock', closedAt: world.services.now() - 1 });
});

test.each(['', '/result'])('looking at an attempt%s whose time is over closes it', async (path) => {
  await saveRight(0);
  world.services.setNow(view.deadlineAt + 30_001);
  expect((await world.ask(learner, 'GET', `/attempts/${id}${path}`)).body).toMatchObject({ state: 'closed' });
  expect(await result()).toMatchObject({ state: 'closed', points: pointsOf([0]), closedBy: 'clock' });
  expect(await world.eventsOf('attempt.closed')).toHaveLength(1);
});

test('the job closes what is overdue and nothing else, once', async () => {
  await saveRight(0);
  world.services.setNow(view.deadlineAt + 1_000);
  const running = await world.start(await world.addLearner());
  expect(await closeOverdueAttempts(world.services)).toBe(0);
  world.services.setNow(view.deadlineAt + 30_001);
  expect(await closeOverdueAttempts(world.services)).toBe(1);
  expect(await closeOverdueAttempts(world.services)).toBe(0);
  expect(await world.eventsOf('attempt.closed')).toEqual([expect.objectContaining({ attemptId: id })]);
  expect(running).not.toBe(id);
});

test('an attempt whose time is over does not go on when she starts again: it is closed, and a pause runs', async () => {
  world.services.setNow(view.deadlineAt + 30_001);
  await expect(world.start(learner)).rejects.toMatchObject({ code: 'attempt-too-soon', values: { until: view.deadlineAt + 30_000 + 10 * 60_000 } });
  world.services.advance(10 * 60_000);
  expect(await world.start(learner)).not.toBe(id);
});
