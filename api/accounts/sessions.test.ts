import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { password } from '#api/testing/add-person.ts';
import { sessions } from '#db/schema/accounts.ts';
import { removeExpired } from './remove-expired.ts';
import { accountRoutes } from './routes.ts';

let world: AccountWorld;
beforeEach(async () => {
  world = await accountWorld({ routes: accountRoutes });
});
afterEach(() => world.remove());

const day = 86_400_000;
const android = 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const signIn = (email: string, word = password, from = '192.0.2.1') => world.call('POST', '/sessions', { email, password: word }, { userAgent: android, from });
const me = async (cookie: string | undefined) => (await world.call('GET', '/account', undefined, { cookie })).body.account;

test('signing in gives a cookie that scripts and other sites cannot use', async () => {
  await world.addPerson('asel@example.kz');
  const answer = await signIn('ASEL@example.kz ');
  expect(answer.status).toBe(200);
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^academy_session=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/);
  expect((await me(answer.cookie)).email).toBe('asel@example.kz');
});

test('over https the cookie is bound to the host and to https', async () => {
  const secure = await accountWorld({ routes: accountRoutes, env: { publicUrl: 'https://academy.example' } });
  await secure.addPerson('asel@example.kz');
  const answer = await secure.call('POST', '/sessions', { email: 'asel@example.kz', password });
  expect(answer.headers.get('set-cookie')).toMatch(/^__Host-academy_session=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax; Secure$/);
  expect((await secure.call('GET', '/account', undefined, { cookie: answer.cookie })).body.account).not.toBeNull();
  expect((await secure.call('GET', '/account', undefined, { cookie: answer.cookie?.replace('__Host-', '') })).body.account).toBeNull();
  await secure.remove();
});

test('who signs in rightly is no guesser, however often; wrong words count from the last right one', async () => {
  await world.addPerson('asel@example.kz');
  for (let time = 0; time < 15; time++) expect((await signIn('asel@example.kz')).status).toBe(200);
  const wrong = [];
  for (let time = 0; time < 11; time++) wrong.push((await signIn('asel@example.kz', 'wrong words')).status);
  expect(wrong.indexOf(429)).toBe(10);
});

test('a member who writes without end is told to wait', async () => {
  const { cookie } = await world.addPerson('asel@example.kz').then(() => signIn('asel@example.kz'));
  const codes = [];
  for (let count = 0; count <= 600; count += 1) codes.push((await world.call('DELETE', '/sessions', undefined, { cookie })).status);
  expect(codes.at(0)).toBe(204);
  expect(codes.at(-1)).toBe(429);
});

test('an unknown address and a wrong password get one and the same answer', async () => {
  await world.addPerson('asel@example.kz');
  const unknown = await signIn('nobody@example.kz');
  const wrong = await signIn('asel@example.kz', 'not the password');
  expect(unknown.status).toBe(401);
  expect(unknown.body.code).toBe('wrong-credentials');
  expect([wrong.text, [...wrong.headers]]).toEqual([unknown.text, [...unknown.headers]]);
});

test('tries at one address from one network are limited, also with the right password', async () => {
  await world.addPerson('asel@example.kz');
  for (let i = 0; i < 10; i++) await signIn('asel@example.kz', 'wrong', `203.0.113.${i}`);
  const refused = await signIn('asel@example.kz', password, '203.0.113.99');
  expect(refused.body.code).toBe('too-many-requests');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await signIn('another@example.kz', password, '203.0.113.99')).status).toBe(401);
});

test('a stranger who tries an address without end does not keep its owner out elsewhere', async () => {
  await world.addPerson('asel@example.kz');
  for (let i = 0; i < 200; i++) await signIn('asel@example.kz', 'wrong', '198.51.100.7');
  expect((await signIn('asel@example.kz', password, '203.0.113.9')).status).toBe(200);
});

test('tries at one address from ever new networks are limited too', async () => {
  await world.addPerson('asel@example.kz');
  const statuses = [];
  for (let i = 0; i < 101; i++) statuses.push((await signIn('asel@example.kz', 'wrong', `198.51.${i}.7`)).status);
  expect(statuses.indexOf(429)).toBe(100);
});

test('a stolen table of sessions opens nothing', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  expect(await me(cookie)).not.toBeNull();
  const [row] = await world.services.db.select().from(sessions);
  for (const stolen of [row?.id, row?.publicId, `sha256:${row?.id}`]) {
    expect(cookie).not.toContain(stolen);
    expect(await me(`academy_session=${stolen}`)).toBeNull();
  }
});

test.each([
  'academy_session=',
  'academy_session=%',
  'academy_session=%E0%A4%A',
  `academy_session=${'a'.repeat(10_000)}`,
  `academy_session=${'a'.repeat(40)}`,
  '=; ;;academy_session',
  '%=%; academy_session="x',
])('the malformed cookie %.40s makes a visitor', async (cookie) => {
  expect(await me(cookie)).toBeNull();
});

test('a good cookie is found among strange ones', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  expect(await me(`%=%; academy_session=x; ${cookie}; theme=dark`)).not.toBeNull();
});

test('signing out ends the session on the server, and again is harmless', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  const answer = await world.call('DELETE', '/sessions/current', undefined, { cookie });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('set-cookie')).toBe('academy_session=; HttpOnly; Max-Age=0; Path=/; SameSite=Lax');
  expect(await me(cookie)).toBeNull();
  expect((await world.call('DELETE', '/sessions/current', undefined, { cookie })).status).toBe(204);
});

test('signing in again in the same browser replaces its session', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  const answer = await world.call('POST', '/sessions', { email: 'asel@example.kz', password }, { cookie });
  expect(answer.cookie).not.toBe(cookie);
  expect(await me(cookie)).toBeNull();
  expect((await world.services.db.select().from(sessions)).length).toBe(1);
});

test('sessions are listed with device and ended one by one or all others at once', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  world.services.advance(1_000);
  const phone = (await signIn('asel@example.kz')).cookie;
  world.services.advance(1_000);
  const third = (await signIn('asel@example.kz')).cookie;
  const list = await world.call('GET', '/sessions', undefined, { cookie });
  expect(list.body.sessions.map(({ device, current }: { device: string; current: boolean }) => [device, current])).toEqual([
    ['Chrome, Android', false],
    ['Chrome, Android', false],
    ['Firefox, Linux', true],
  ]);
  expect(list.body.sessions[0].expiresAt).toBe(world.services.now() + 30 * day);
  expect(list.text).not.toMatch(/[0-9a-f]{64}/);
  expect((await world.call('DELETE', `/sessions/${list.body.sessions[0].publicId}`, undefined, { cookie })).status).toBe(204);
  expect(await me(third)).toBeNull();
  expect(await me(phone)).not.toBeNull();
  expect((await world.call('DELETE', '/sessions', undefined, { cookie })).status).toBe(204);
  expect(await me(phone)).toBeNull();
  expect(await me(cookie)).not.toBeNull();
});

test('somebody else’s session cannot be ended', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  const stranger = await world.addPerson('stranger@example.kz', { roles: ['academy-administrator'] });
  const list = await world.call('GET', '/sessions', undefined, { cookie });
  const answer = await world.call('DELETE', `/sessions/${list.body.sessions[0].publicId}`, undefined, { cookie: stranger.cookie });
  expect(answer.body.code).toBe('not-found');
  expect(await me(cookie)).not.toBeNull();
});

test('a session ends 30 days after it was last renewed, and is renewed in its second half', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  world.services.advance(14 * day);
  expect((await world.call('GET', '/account', undefined, { cookie })).headers.get('set-cookie')).toBeNull();
  world.services.advance(2 * day);
  const renewed = await world.call('GET', '/account', undefined, { cookie });
  expect(renewed.cookie).toBe(cookie);
  world.services.advance(29 * day);
  expect(await me(cookie)).not.toBeNull();
  world.services.advance(31 * day);
  expect(await me(cookie)).toBeNull();
  expect((await world.services.db.select().from(sessions)).length, 'the ended session is gone').toBe(0);
});

test('the job removes sessions whose time is over and no others', async () => {
  await world.addPerson('asel@example.kz');
  world.services.advance(20 * day);
  await signIn('asel@example.kz');
  world.services.advance(11 * day);
  await world.services.write(removeExpired);
  expect((await world.services.db.select().from(sessions)).map(({ device }) => device)).toEqual(['Chrome, Android']);
});
