import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { password } from '#api/testing/add-person.ts';
import { accounts, persons } from '#db/schema/accounts.ts';
import { mails } from '#db/schema/mail.ts';
import { linkLifetime } from './links.ts';
import { accountRoutes } from './routes.ts';

let world: AccountWorld;
beforeEach(async () => {
  world = await accountWorld({ routes: accountRoutes });
});
afterEach(() => world.remove());

const form = (email: string, change: object = {}) => ({ id: randomUUID(), email, password, language: 'kk', ...change });
const register = (email: string, change: object = {}) => world.call('POST', '/accounts', form(email, change));

test('registering, confirming with link and password, and being signed in', async () => {
  expect((await register(' Asel@Example.KZ ')).status).toBe(204);
  const [letter] = await world.lettersTo('asel@example.kz');
  expect(letter).toMatchObject({ language: 'kk', subject: 'Электрондық поштаңызды растаңыз' });
  expect(letter?.body).toContain('http://localhost:4321/kk/confirm?token=');
  expect(letter?.body).not.toContain(password);
  const answer = await world.call('POST', '/accounts/confirmations', { token: await world.linkTo('asel@example.kz'), password });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ email: 'asel@example.kz', emailConfirmed: true, language: 'kk', hasName: false, name: null, roles: [] });
  const me = await world.call('GET', '/account', undefined, { cookie: answer.cookie });
  expect(me.body.account.personId).toBe(answer.body.personId);
});

test('an address that has an account gets the same answer, and a letter that says so', async () => {
  await world.addPerson('owner@example.kz');
  const fresh = await register('fresh@example.kz');
  const taken = await register('owner@example.kz');
  expect([taken.status, taken.text, [...taken.headers]]).toEqual([fresh.status, fresh.text, [...fresh.headers]]);
  expect((await world.lettersTo('owner@example.kz')).map(({ subject }) => subject)).toEqual(['Бұл мекенжайда тіркелгі бар']);
  expect((await world.lettersTo('fresh@example.kz')).length).toBe(1);
  expect((await world.call('POST', '/sessions', { email: 'owner@example.kz', password })).status).toBe(200);
});

test('registering an address and signing in does not tell whether it had an account', async () => {
  await world.addPerson('owner@example.kz');
  await register('fresh@example.kz', { password: 'a guess of a stranger' });
  await register('owner@example.kz', { password: 'a guess of a stranger' });
  const [fresh, taken] = await Promise.all(
    ['fresh@example.kz', 'owner@example.kz'].map((email) => world.call('POST', '/sessions', { email, password: 'a guess of a stranger' })),
  );
  expect(fresh?.status).toBe(401);
  expect(fresh?.text).toBe(taken?.text);
});

test('a form sent twice at once is one account and one letter', async () => {
  const body = form('asel@example.kz');
  const answers = await Promise.all([world.call('POST', '/accounts', body), world.call('POST', '/accounts', body)]);
  expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  expect((await world.services.db.select().from(accounts)).length).toBe(1);
  expect((await world.services.db.select().from(persons)).length).toBe(1);
  expect((await world.services.db.select().from(mails)).length).toBe(1);
});

const confirm = (token: string, word: string) => world.call('POST', '/accounts/confirmations', { token, password: word });
const signIn = (email: string, word: string) => world.call('POST', '/sessions', { email, password: word });

test('registering an unconfirmed address again leaves the first form’s link, password and language as they are', async () => {
  await register('asel@example.kz', { password: 'first password' });
  const firstLink = await world.linkTo('asel@example.kz');
  const again = await register('asel@example.kz', { password: 'second password', language: 'en' });
  expect([again.status, again.text]).toEqual([204, '']);
  expect((await confirm(firstLink, 'second password')).body.code).toBe('wrong-password');
  expect((await confirm(firstLink, 'first password')).body).toMatchObject({ emailConfirmed: true, language: 'kk' });
  expect((await signIn('asel@example.kz', 'second password')).body.code).toBe('wrong-credentials');
  expect((await signIn('asel@example.kz', 'first password')).status).toBe(200);
});

test('each letter opens with the password of its own form, and the one that is used settles it', async () => {
  await register('asel@example.kz', { password: 'first password' });
  const firstLink = await world.linkTo('asel@example.kz');
  world.services.advance(1_000);
  await register('asel@example.kz', { password: 'second password' });
  const secondLink = await world.linkTo('asel@example.kz');
  expect((await confirm(secondLink, 'first password')).body.code).toBe('wrong-password');
  expect((await confirm(secondLink, 'second password')).status).toBe(200);
  expect((await confirm(firstLink, 'first password')).body.code).toBe('link-invalid');
  expect((await signIn('asel@example.kz', 'first password')).body.code).toBe('wrong-credentials');
  expect((await signIn('asel@example.kz', 'second password')).status).toBe(200);
});

test('a letter asked for again belongs to the first form, whatever a stranger registered since', async () => {
  await register('asel@example.kz', { password: 'first password' });
  await register('asel@example.kz', { password: 'second password' });
  world.services.advance(60_000);
  await world.call('POST', '/accounts/confirmation-letters', { email: 'asel@example.kz' });
  expect((await confirm(await world.linkTo('asel@example.kz'), 'first password')).status).toBe(200);
});

test('a link confirms once, and not after its time', async () => {
  await register('asel@example.kz');
  const token = await world.linkTo('asel@example.kz');
  expect((await world.call('POST', '/accounts/confirmations', { token, password })).status).toBe(200);
  expect((await world.call('POST', '/accounts/confirmations', { token, password })).body).toMatchObject({ status: 410, code: 'link-invalid' });
  await register('late@example.kz');
  const lateToken = await world.linkTo('late@example.kz');
  world.services.advance(linkLifetime['confirm-email']);
  expect((await world.call('POST', '/accounts/confirmations', { token: lateToken, password })).body.code).toBe('link-invalid');
});

test('the letter can be sent again; the answer does not tell whether there was anything to send', async () => {
  await register('asel@example.kz');
  await world.addPerson('owner@example.kz');
  world.services.advance(60_000);
  const again = (email: string) => world.call('POST', '/accounts/confirmation-letters', { email });
  const answers = [await again('asel@example.kz'), await again('nobody@example.kz'), await again('owner@example.kz')];
  expect(new Set(answers.map(({ status, text }) => `${status}${text}`))).toEqual(new Set(['204']));
  expect((await world.lettersTo('asel@example.kz')).length).toBe(2);
  expect((await world.lettersTo('nobody@example.kz')).length).toBe(0);
  await again('asel@example.kz');
  expect((await world.lettersTo('asel@example.kz')).length, 'a second click sends nothing').toBe(2);
  expect((await world.call('POST', '/accounts/confirmations', { token: await world.linkTo('asel@example.kz'), password })).status).toBe(200);
});

test.each([
  [{ email: 'no address' }, [{ field: 'email', rule: 'email' }]],
  [{ password: 'short' }, [{ field: 'password', rule: 'too-short' }]],
  [{ password: 'x'.repeat(10_000) }, [{ field: 'password', rule: 'too-long' }]],
  [{ language: 'de' }, [{ field: 'language', rule: 'choice' }]],
  [{ role: 'academy-administrator' }, [{ field: '', rule: 'unknown-field' }]],
])('a form with %j is refused field by field', async (change, fields) => {
  const answer = await register('asel@example.kz', change);
  expect(answer.body).toMatchObject({ status: 422, code: 'invalid-input', fields });
  expect((await world.services.db.select().from(accounts)).length).toBe(0);
});

test('letters to one address are limited, whether it has an account or not', async () => {
  await world.addPerson('owner@example.kz');
  for (const email of ['owner@example.kz', 'nobody@example.kz']) {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await world.call('POST', '/password-resets', { email })).status);
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
  }
});
