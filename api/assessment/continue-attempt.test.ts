import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import type { Answer } from '#courses/answer.ts';
import type { AttemptView, SavedAnswer } from './contract.ts';
import { assessmentRoutes } from './routes.ts';

let world: LearningWorld;
beforeEach(async () => {
  world = await learningWorld({ routes: assessmentRoutes });
});
afterEach(() => world.services.remove());

const save = (attempt: string, position: number, body: { answer: Answer; sequence: number; clientId?: string }) =>
  [`/attempts/${attempt}/answers/${position}`, { clientId: randomUUID(), ...body }] as const;
const single = (choice: string): Answer => ({ type: 'single', choice });
const placeOf = (view: AttemptView, questionId: string) =>
  view.questions.find(({ question }) => question.id === questionId) as AttemptView['questions'][number];

test('a refresh shows the same questions in the same order, with what was saved', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const first = await world.view(learner, id);
  expect(first.questions.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const { position } = placeOf(first, 'q-single');
  await world.ask(learner, 'PUT', ...save(id, position, { answer: single('c'), sequence: 1 }));
  world.services.advance(60_000);
  const again = await world.view(learner, id);
  expect(again.questions.map(({ question }) => question)).toEqual(first.questions.map(({ question }) => question));
  expect(placeOf(again, 'q-single')).toMatchObject({ answer: single('c'), sequence: 1, savedAt: first.serverNow });
  expect(again.deadlineAt - again.serverNow).toBe(24 * 60_000);
  expect(again.state).toBe('open');
});

test('a save that is sent again gets the answer it got before', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const { position } = placeOf(await world.view(learner, id), 'q-single');
  const request = save(id, position, { answer: single('a'), sequence: 1 });
  const first = await world.ask(learner, 'PUT', ...request);
  world.services.advance(5_000);
  const second = await world.ask(learner, 'PUT', ...request);
  expect(second).toEqual(first);
  // Its acknowledgement was lost and the time has run out meanwhile: it counts all the same.
  world.services.advance(60 * 60_000);
  expect((await world.ask(learner, 'PUT', ...request)).body).toEqual(first.body);
});

test('two tabs: an older sequence never overwrites a newer, and is told what counts', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const { position } = placeOf(await world.view(learner, id), 'q-single');
  const put = async (choice: string, sequence: number) =>
    (await world.ask<SavedAnswer>(learner, 'PUT', ...save(id, position, { answer: single(choice), sequence }))).body;
  expect(await put('a', 2)).toMatchObject({ outcome: 'saved', sequence: 2 });
  const stored = { answer: single('a'), sequence: 2, savedAt: world.services.now() };
  expect(await put('b', 1)).toEqual({ outcome: 'superseded', stored });
  expect(await put('b', 2)).toEqual({ outcome: 'superseded', stored });
  expect(await put('b', 3)).toMatchObject({ outcome: 'saved', sequence: 3 });
  expect(placeOf(await world.view(learner, id), 'q-single')).toMatchObject({ answer: single('b'), sequence: 3 });
});

test('saves of two tabs at the same moment leave the one with the higher sequence', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const { position } = placeOf(await world.view(learner, id), 'q-single');
  const sequences = [5, 1, 9, 3, 7, 2, 8, 4, 6];
  await Promise.all(sequences.map((sequence) => world.ask(learner, 'PUT', ...save(id, position, { answer: single('abcd'[sequence % 4] ?? 'a'), sequence }))));
  expect(placeOf(await world.view(learner, id), 'q-single')).toMatchObject({ answer: single('b'), sequence: 9 });
});

test('the session ends in the middle: 401, and after signing in the same attempt goes on', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const before = await world.view(learner, id);
  const { position } = placeOf(before, 'q-single');
  world.endSession(learner);
  const request = save(id, position, { answer: single('d'), sequence: 1 });
  expect(await world.ask(learner, 'PUT', ...request)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  const again = world.signInAgain(learner);
  expect((await world.ask(again, 'PUT', ...request)).body).toMatchObject({ outcome: 'saved' });
  const after = await world.view(again, id);
  expect(after.questions.map(({ question }) => question)).toEqual(before.questions.map(({ question }) => question));
  expect(after.deadlineAt).toBe(before.deadlineAt);
  expect(placeOf(after, 'q-single').answer).toEqual(single('d'));
});

test('the language is switched in the middle: other words, everything else stays', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const russian = await world.view(learner, id, 'ru');
  const { position } = placeOf(russian, 'q-single');
  await world.ask(learner, 'PUT', ...save(id, position, { answer: single('d'), sequence: 1 }));
  const kazakh = await world.view(learner, id, 'kk');
  expect([russian.title, kazakh.title]).toEqual(['Test course (по-русски)', 'Test course (қазақша)']);
  const bones = (view: AttemptView) =>
    view.questions.map(({ question: { id: question, options, left, right, reasons } }) => ({
      question,
      lists: [options, left, right, reasons].map((list) => list?.map((one) => one.id)),
    }));
  expect(bones(kazakh)).toEqual(bones(russian));
  expect(placeOf(kazakh, 'q-single')).toMatchObject({ answer: single('d'), sequence: 1 });
  expect(kazakh.deadlineAt).toBe(russian.deadlineAt);
});

test('without a language in the address the request’s own is used', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const { body } = await world.ask<AttemptView>(learner, 'GET', `/attempts/${id}`, undefined, 'en-GB');
  expect(body.title).toBe('Test course');
});

test('a course corrected in the middle changes nothing in an attempt that runs', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const before = await world.view(learner, id);
  await world.store({ finalTest: undefined, completion: { lessons: 'all', finalTest: false }, title: { kk: 'Басқа', ru: 'Другой', en: 'Other' } });
  expect(await world.view(learner, id)).toEqual(before);
});

test.each<[string, unknown, string]>([
  ['an answer of another type', { answer: { type: 'numeric', number: '1' }, sequence: 1 }, 'answer'],
  ['an option the question does not have', { answer: { type: 'single', choice: 'z' }, sequence: 1 }, 'answer'],
  ['an id that is no id', { answer: { type: 'single', choice: '\u202eA' }, sequence: 1 }, 'answer.choice'],
  ['a sequence of nought', { answer: { type: 'single', choice: 'a' }, sequence: 0 }, 'sequence'],
  ['a sequence that is no whole number', { answer: { type: 'single', choice: 'a' }, sequence: 1.5 }, 'sequence'],
  ['a client id that is none', { answer: { type: 'single', choice: 'a' }, sequence: 1, clientId: 'x' }, 'clientId'],
])('%s is refused, field by field, and nothing is stored', async (_, body, field) => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  const { position } = placeOf(await world.view(learner, id), 'q-single');
  const reply = await world.ask<{ code: string; fields: { field: string }[] }>(learner, 'PUT', `/attempts/${id}/answers/${position}`, {
    clientId: randomUUID(),
    ...(body as object),
  });
  expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  expect(reply.body.fields.map((fault) => fault.field)).toContain(field);
  expect(placeOf(await world.view(learner, id), 'q-single').answer).toBeNull();
});

test('a position the attempt does not have is not found', async () => {
  const learner = await world.addLearner();
  const id = await world.start(learner);
  expect((await world.ask(learner, 'PUT', ...save(id, 10, { answer: single('a'), sequence: 1 }))).status).toBe(404);
  expect((await world.ask(learner, 'PUT', `/attempts/${id}/answers/-1`, {})).status).toBe(422);
});
