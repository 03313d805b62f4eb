import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { addPractice, examplePractice } from '#api/testing/add-practice.ts';
import { libraryRoutes } from './routes.ts';
import { sendDigests } from './send-digests.ts';
import { weekMs } from './subscribe.ts';

const id = '5f0d7c1e-6b1a-4c5e-9b5a-2f6f2f1d0a01';
const again = '5f0d7c1e-6b1a-4c5e-9b5a-2f6f2f1d0a02';
let world: AccountWorld;
let member: { cookie: string };

beforeEach(async () => {
  world = await accountWorld({ routes: libraryRoutes });
  member = await world.addPerson('a@example.kz');
});
afterEach(() => world.remove());

const subscribe = (wanted: string, filter: object, who = member) => world.call('POST', '/subscriptions', { id: wanted, locale: 'kk', filter }, who);
const week = async () => {
  world.services.advance(weekMs);
  await sendDigests(world.services);
};

test('a week later one letter names what is new under the filter, and only that', async () => {
  await addPractice(world.services, examplePractice('old-one'));
  world.services.advance(1);
  await subscribe(id, { country: ['DE'] });
  world.services.advance(1);
  await addPractice(world.services, examplePractice('new-german'));
  await addPractice(world.services, examplePractice('new-french', { countries: ['FR'] }));
  await sendDigests(world.services);
  expect(await world.lettersTo('a@example.kz')).toEqual([]);
  await week();
  await sendDigests(world.services);
  const [letter, ...others] = await world.lettersTo('a@example.kz');
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ language: 'kk', subject: 'Кітапханада 1 жаңа тәжірибе' });
  expect(letter?.body).toContain('new-german атауы\nhttp://localhost:4321/kk/library/new-german');
  expect(letter?.body).not.toMatch(/new-french|old-one/);
});

test('a week without anything new sends no letter, and the next week tells what came since', async () => {
  await subscribe(id, {});
  await week();
  expect(await world.lettersTo('a@example.kz')).toEqual([]);
  world.services.advance(1);
  await addPractice(world.services, examplePractice('new-german'));
  await week();
  expect(await world.lettersTo('a@example.kz')).toHaveLength(1);
  await week();
  expect(await world.lettersTo('a@example.kz')).toHaveLength(1);
});

test('months without a server bring one letter, not one for each week', async () => {
  await subscribe(id, {});
  await addPractice(world.services, examplePractice('new-german'));
  world.services.advance(1);
  await addPractice(world.services, examplePractice('new-second'));
  world.services.advance(10 * weekMs);
  for (let time = 0; time < 3; time++) await sendDigests(world.services);
  expect(await world.lettersTo('a@example.kz')).toHaveLength(1);
});

test('the letter’s address ends it by one POST without signing in, twice over, and no further letter comes', async () => {
  await subscribe(id, {});
  world.services.advance(1);
  await addPractice(world.services, examplePractice('new-german'));
  await week();
  const [letter] = await world.lettersTo('a@example.kz');
  const path = letter?.unsubscribeUrl?.replace('http://localhost:4321/api', '') ?? '';
  expect(letter?.body).toContain(`/kk/library/subscriptions/end?token=${path.split('/').at(-1)}`);
  for (let time = 0; time < 2; time++) expect((await world.call('POST', path)).status).toBe(204);
  expect((await world.call('POST', '/subscription-ends/none-of-ours-but-long-enough')).status).toBe(204);
  await addPractice(world.services, examplePractice('new-second'));
  await week();
  expect(await world.lettersTo('a@example.kz')).toHaveLength(1);
  expect((await world.call('GET', '/subscriptions?locale=kk', undefined, member)).body.subscriptions).toEqual([]);
});

test('the same filter is the same subscription, whatever the order of its choices; it is told in words', async () => {
  expect((await subscribe(id, { theme: ['women', 'youth'], country: 'DE' })).body).toEqual({ id });
  expect((await subscribe(again, { country: ['DE'], theme: ['youth', 'women'] })).body).toEqual({ id });
  const { subscriptions } = (await world.call('GET', '/subscriptions?locale=ru', undefined, member)).body;
  expect(subscriptions).toMatchObject([{ id, address: 'country=DE&theme=women&theme=youth', words: ['Германия', 'Женщины, Молодёжь'] }]);
});

test('somebody else’s subscription is answered as none', async () => {
  await subscribe(id, {});
  const stranger = await world.addPerson('b@example.kz');
  expect((await world.call('DELETE', `/subscriptions/${id}`, undefined, stranger)).status).toBe(404);
  expect((await subscribe(id, {}, stranger)).status).toBe(409);
  expect((await world.call('DELETE', `/subscriptions/${id}`, undefined, member)).status).toBe(204);
  expect((await world.call('DELETE', `/subscriptions/${id}`, undefined, member)).status).toBe(204);
});

test.each([{ country: 'de' }, { planet: 'Mars' }, { country: Array.from({ length: 51 }, () => 'DE') }])('the filter %j is refused', async (filter) => {
  expect((await subscribe(id, filter)).status).toBe(422);
});
