import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { readerQuestions } from '#db/schema/practices.ts';
import { forgetQuestions } from './answer-question.ts';
import { libraryRoutes } from './routes.ts';

const id = '5f0d7c1e-6b1a-4c5e-9b5a-2f6f2f1d0a01';
let world: AccountWorld;
let methodist: { cookie: string };

beforeEach(async () => {
  world = await accountWorld({ routes: libraryRoutes });
  methodist = await world.addPerson('m@example.kz', { roles: ['methodist'] });
});
afterEach(() => world.remove());

const ask = (question: object, who?: { cookie: string }) =>
  world.call('POST', '/reader-questions', { id, locale: 'ru', body: 'Есть ли такое?', ...question }, who);
const answer = (text: string, who = methodist) => world.call('POST', `/reader-questions/${id}/answer`, { answer: text }, who);
const listed = async () => (await world.call('GET', '/reader-questions', undefined, methodist)).body.questions;

test('a visitor’s question is answered at the address she gave, in her language, once', async () => {
  expect((await ask({ email: 'guest@example.kz', query: 'алгоритм' })).status).toBe(201);
  expect((await ask({ email: 'guest@example.kz' })).status).toBe(201);
  expect(await listed()).toMatchObject([{ id, query: 'алгоритм', body: 'Есть ли такое?', answeredAt: null }]);
  for (let time = 0; time < 2; time++) expect((await answer('Да: смотрите Испанию.')).status).toBe(204);
  expect((await answer('Нет.')).status).toBe(409);
  const [letter, ...others] = await world.lettersTo('guest@example.kz');
  expect(others).toEqual([]);
  expect(letter?.body).toContain('Есть ли такое?');
  expect(letter?.body).toContain('Да: смотрите Испанию.');
});

test('a member is answered at her confirmed address, and methodists see neither', async () => {
  const member = await world.addPerson('a@example.kz');
  await ask({}, member);
  expect(JSON.stringify(await listed())).not.toContain('@');
  await answer('Да.');
  expect(await world.lettersTo('a@example.kz')).toHaveLength(1);
});

test('who gives no address is told which field is missing', async () => {
  expect(await ask({})).toMatchObject({ status: 422, body: { fields: [{ field: 'email' }] } });
});

test('only methodists and academy administrators read and answer', async () => {
  await ask({ email: 'guest@example.kz' });
  const member = await world.addPerson('a@example.kz');
  const assessor = await world.addPerson('b@example.kz', { roles: ['assessor'] });
  const administrator = await world.addPerson('c@example.kz', { roles: ['academy-administrator'] });
  for (const [who, status] of [
    [undefined, 401],
    [member, 403],
    [assessor, 403],
    [administrator, 200],
  ] as const)
    expect((await world.call('GET', '/reader-questions', undefined, who)).status).toBe(status);
  expect((await answer('Да.', member)).status).toBe(403);
});

test('a month after the answer address and texts are forgotten', async () => {
  await ask({ email: 'guest@example.kz' });
  await answer('Да.');
  world.services.advance(31 * 86_400_000);
  await world.services.write(forgetQuestions);
  expect(await world.services.db.select().from(readerQuestions)).toMatchObject([{ id, email: null, body: null, answer: null, query: null }]);
});
