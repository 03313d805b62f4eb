import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { addPractice, examplePractice } from '#api/testing/add-practice.ts';
import { libraryRoutes } from './routes.ts';

const shelf = '5f0d7c1e-6b1a-4c5e-9b5a-2f6f2f1d0a01';
const other = '5f0d7c1e-6b1a-4c5e-9b5a-2f6f2f1d0a02';
let world: AccountWorld;
let member: { cookie: string };
let stranger: { cookie: string };

beforeEach(async () => {
  world = await accountWorld({ routes: libraryRoutes });
  member = await world.addPerson('a@example.kz');
  stranger = await world.addPerson('b@example.kz');
  await addPractice(world.services, examplePractice('de-audit'));
});
afterEach(() => world.remove());

const mine = async () => (await world.call('GET', '/collections?locale=kk', undefined, member)).body.collections;
const add = (id: string, name: string, who = member) => world.call('POST', '/collections', { id, name }, who);

test('a collection is made once, however often it is sent', async () => {
  expect((await add(shelf, 'Түсіндірме')).status).toBe(201);
  expect((await add(shelf, 'Түсіндірме')).status).toBe(201);
  expect(await mine()).toMatchObject([{ id: shelf, name: 'Түсіндірме', shareToken: null, items: [] }]);
});

test('a practice in it is shown by its title in the reader’s language, once', async () => {
  await add(shelf, 'A');
  for (let time = 0; time < 2; time++) expect((await world.call('PUT', `/collections/${shelf}/practices/de-audit`, undefined, member)).status).toBe(204);
  expect((await mine())[0].items).toMatchObject([{ practiceId: 'de-audit', title: 'de-audit атауы', language: 'kk' }]);
  expect((await world.call('PUT', `/collections/${shelf}/practices/unknown`, undefined, member)).status).toBe(404);
  expect((await world.call('DELETE', `/collections/${shelf}/practices/de-audit`, undefined, member)).status).toBe(204);
  expect((await mine())[0].items).toEqual([]);
});

test('somebody else’s collection can neither be seen, filled, shared, renamed nor deleted', async () => {
  await add(shelf, 'A');
  for (const [method, path, body] of [
    ['PUT', `/collections/${shelf}/practices/de-audit`],
    ['DELETE', `/collections/${shelf}/practices/de-audit`],
    ['PUT', `/collections/${shelf}/share`],
    ['DELETE', `/collections/${shelf}/share`],
    ['PUT', `/collections/${shelf}/name`, { name: 'B' }],
    ['DELETE', `/collections/${shelf}`],
  ] as const)
    expect((await world.call(method, path, body, stranger)).status, `${method} ${path}`).toBe(404);
  expect((await add(shelf, 'B', stranger)).status).toBe(409);
  expect(await mine()).toMatchObject([{ name: 'A', items: [] }]);
});

test('a shared link shows name and practices and not whose they are, until it is ended; the next link is another', async () => {
  await add(shelf, 'A');
  await world.call('PUT', `/collections/${shelf}/practices/de-audit`, undefined, member);
  const { shareToken } = (await world.call('PUT', `/collections/${shelf}/share`, undefined, member)).body;
  expect((await world.call('PUT', `/collections/${shelf}/share`, undefined, member)).body.shareToken).toBe(shareToken);
  const shared = await world.call('GET', `/shared-collections/${shareToken}?locale=ru`);
  expect(shared.body).toEqual({ name: 'A', items: [{ practiceId: 'de-audit', title: 'Название de-audit', language: 'ru', addedAt: expect.any(Number) }] });
  await world.call('DELETE', `/collections/${shelf}/share`, undefined, member);
  expect((await world.call('GET', `/shared-collections/${shareToken}?locale=ru`)).status).toBe(404);
  expect((await world.call('PUT', `/collections/${shelf}/share`, undefined, member)).body.shareToken).not.toBe(shareToken);
});

test('deleting twice is deleting once, and leaves the other collection alone', async () => {
  await add(shelf, 'A');
  await add(other, 'B');
  for (let time = 0; time < 2; time++) expect((await world.call('DELETE', `/collections/${shelf}`, undefined, member)).status).toBe(204);
  expect(await mine()).toMatchObject([{ id: other }]);
});

test('a name is cleaned, and may be neither empty nor endless', async () => {
  for (const name of ['', '  ', 'x'.repeat(101), '\u202e']) expect((await add(shelf, name)).status).toBe(422);
  expect((await add(shelf, '  <b>A</b> ')).status).toBe(201);
  expect((await mine())[0].name).toBe('<b>A</b>');
});
