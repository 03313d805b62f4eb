import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import type { Answer } from '#courses/answer.ts';
import { questionOf } from '#courses/fixtures/questions.ts';
import { checkAnswers } from '#db/schema/assessment.ts';
import type { CheckResult } from './contract.ts';
import { rightInWords } from './right-in-words.ts';
import { assessmentRoutes } from './routes.ts';

let world: LearningWorld;
beforeEach(async () => {
  world = await learningWorld({ routes: assessmentRoutes });
});
afterEach(() => world.services.remove());

const path = (question: string, lesson = 'first', slug = 'test-course') => `/courses/${slug}/lessons/${lesson}/checks/${question}`;
const tried = (answer: Answer) => ({ clientId: randomUUID(), answer, locale: 'ru' });

test('a visitor tries a check: whether it was right, why, and the right answer in words; nothing is stored', async () => {
  const { status, body } = await world.ask<CheckResult>(null, 'POST', path('check-single'), tried({ type: 'single', choice: 'a' }));
  expect(status).toBe(200);
  expect(body).toEqual({ credit: 0, correct: false, explanation: 'SENTINEL-explanation', right: ['Second'] });
  expect(await world.services.db.select().from(checkAnswers)).toEqual([]);
});

test.each(Object.keys(questionOf))('the right answer to a %s is right', async (type) => {
  const id = `check-${type.toLowerCase()}`;
  const { body } = await world.ask<CheckResult>(null, 'POST', path(id), tried(world.right(id)));
  expect(body).toMatchObject({ credit: 1, correct: true });
});

test('part of the answer earns part of the credit and is not called correct', async () => {
  const { body } = await world.ask<CheckResult>(null, 'POST', path('check-multiple'), tried({ type: 'multiple', choices: ['a'] }));
  expect(body).toMatchObject({ credit: 0.5, correct: false, right: ['First', 'Third'] });
});

test('a member’s try is kept once, also when it is sent twice', async () => {
  const learner = await world.addLearner();
  const body = tried({ type: 'single', choice: 'b' });
  const first = await world.ask(learner, 'POST', path('check-single'), body);
  expect(await world.ask(learner, 'POST', path('check-single'), body)).toEqual(first);
  const rows = await world.services.db.select().from(checkAnswers);
  expect(rows).toMatchObject([{ clientId: body.clientId, personId: learner.personId, lessonId: 'first', value: { type: 'single', choice: 'b' }, credit: 1 }]);
});

test.each([
  ['course', path('check-single', 'first', 'no-course')],
  ['lesson', path('check-single', 'second')],
  ['lesson called like a part of every object', path('check-single', 'constructor')],
  ['question', path('check-none')],
])('an unknown %s is not found', async (_, address) => {
  expect(await world.ask(null, 'POST', address, tried({ type: 'single', choice: 'b' }))).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test('an answer that does not fit is refused before anything is explained', async () => {
  const reply = await world.ask(null, 'POST', path('check-single'), tried({ type: 'single', choice: 'z' }));
  expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  expect(reply.text).not.toContain('SENTINEL');
});

test('the right answer in words, for every type', () => {
  const words = (type: keyof typeof questionOf, locale: 'kk' | 'ru' | 'en' = 'ru') => rightInWords(questionOf[type](), locale);
  expect(words('trueFalse')).toEqual(['Утверждение неверно.', 'Since']);
  expect(words('matching')).toEqual(['L one – R three', 'L two – R one']);
  expect(words('ordering')).toEqual(['Fourth', 'Second', 'First', 'Third']);
  expect(words('numeric', 'kk')).toEqual(['1\u202f250,5\u00a0₸']);
  expect(words('numeric', 'en')).toEqual(['1\u202f250.5\u00a0₸']);
  expect(words('shortText')).toEqual(['SENTINEL-accepted']);
});
