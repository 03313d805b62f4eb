import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { password } from '#api/testing/add-person.ts';
import { accounts, audit, mandates, memberships, persons, roles, sessions, tokens } from '#db/schema/accounts.ts';
import { mails } from '#db/schema/mail.ts';
import { inviteAdministrator } from './invite-administrator.ts';
import { linkLifetime } from './links.ts';
import { contactOf } from './read-person.ts';
import { accountRoutes } from './routes.ts';

let world: AccountWorld;
beforeEach(async () => {
  world = await accountWorld({ routes: accountRoutes });
});
afterEach(() => world.remove());

const newPassword = 'Жаңа құпиясөз';
const signIn = (email: string, word: string) => world.call('POST', '/sessions', { email, password: word });
const me = async (cookie: string | undefined) => (await world.call('GET', '/account', undefined, { cookie })).body.account;

test('a reset is answered alike for known and unknown addresses; only the known one gets a letter', async () => {
  await world.addPerson('asel@example.kz');
  const known = await world.call('POST', '/password-resets', { email: 'asel@example.kz' });
  const unknown = await world.call('POST', '/password-resets', { email: 'nobody@example.kz' });
  expect([known.status, known.text, [...known.headers]]).toEqual([unknown.status, unknown.text, [...unknown.headers]]);
  expect((await world.services.db.select().from(mails)).map(({ recipient, language }) => [recipient, language])).toEqual([['asel@example.kz', 'ru']]);
});

test('a reset sets the password once, ends every session and tells her', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  await world.call('POST', '/password-resets', { email: 'asel@example.kz' });
  const token = await world.linkTo('asel@example.kz');
  const complete = () => world.call('POST', '/password-resets/completions', { token, password: newPassword });
  expect((await complete()).status).toBe(204);
  expect(await me(cookie)).toBeNull();
  expect((await signIn('asel@example.kz', password)).status).toBe(401);
  expect((await signIn('asel@example.kz', newPassword)).status).toBe(200);
  expect((await complete()).body.code).toBe('link-invalid');
  expect((await world.lettersTo('asel@example.kz')).at(-1)?.subject).toBe('Ваш пароль изменён');
});

test('a reset link works for an hour; what the table holds of it is no link', async () => {
  await world.addPerson('asel@example.kz');
  await world.call('POST', '/password-resets', { email: 'asel@example.kz' });
  const token = await world.linkTo('asel@example.kz');
  const [row] = await world.services.db.select().from(tokens);
  const tryWith = (word: string) => world.call('POST', '/password-resets/completions', { token: word, password: newPassword });
  expect((await tryWith(row?.id ?? '')).body.code).toBe('link-invalid');
  expect((await world.call('POST', '/invitations/completions', { token, password: newPassword })).body.code).toBe('link-invalid');
  world.services.advance(linkLifetime['reset-password']);
  expect((await tryWith(token)).body.code).toBe('link-invalid');
});

test('changing the password needs the present one, ends the other sessions and makes older links void', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  const phone = (await signIn('asel@example.kz', password)).cookie;
  await world.call('POST', '/password-resets', { email: 'asel@example.kz' });
  const token = await world.linkTo('asel@example.kz');
  const change = (currentPassword: string) => world.call('PUT', '/account/password', { currentPassword, newPassword }, { cookie });
  expect((await change('not the password')).body).toMatchObject({ status: 403, code: 'wrong-password' });
  expect(await me(phone)).not.toBeNull();
  expect((await change(password)).status).toBe(204);
  expect(await me(cookie)).not.toBeNull();
  expect(await me(phone)).toBeNull();
  expect((await signIn('asel@example.kz', newPassword)).status).toBe(200);
  expect((await world.call('POST', '/password-resets/completions', { token, password })).body.code).toBe('link-invalid');
});

test('guessing the present password is limited', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  const change = (currentPassword: string) => world.call('PUT', '/account/password', { currentPassword, newPassword }, { cookie });
  for (let i = 0; i < 10; i++) expect((await change(`guess ${i}`)).status).toBe(403);
  expect((await change(password)).status).toBe(429);
});

test('a new address counts once its link is opened, from any browser', async () => {
  const { cookie } = await world.addPerson('old@example.kz');
  expect((await world.call('PUT', '/account/email', { email: 'new@example.kz', password: 'wrong' }, { cookie })).body.code).toBe('wrong-password');
  expect((await world.call('PUT', '/account/email', { email: 'new@example.kz', password }, { cookie })).status).toBe(204);
  expect((await world.lettersTo('old@example.kz')).map(({ subject }) => subject)).toEqual(['Запрошена смена адреса Вашей учётной записи']);
  const token = await world.linkTo('new@example.kz');
  expect((await me(cookie)).email).toBe('old@example.kz');
  expect((await world.call('POST', '/account/email-confirmations', { token })).status).toBe(204);
  expect((await me(cookie)).email).toBe('new@example.kz');
  expect((await signIn('old@example.kz', password)).status).toBe(401);
  expect((await world.call('POST', '/account/email-confirmations', { token })).body.code).toBe('link-invalid');
});

test('an address that is taken gets the same answer and cannot be had', async () => {
  const { cookie } = await world.addPerson('asel@example.kz');
  await world.addPerson('taken@example.kz');
  const taken = await world.call('PUT', '/account/email', { email: 'taken@example.kz', password }, { cookie });
  const free = await world.call('PUT', '/account/email', { email: 'free@example.kz', password }, { cookie });
  expect([taken.status, taken.text]).toEqual([free.status, free.text]);
  expect(await world.linkTo('taken@example.kz')).toBe('');
  const token = await world.linkTo('free@example.kz');
  await world.addPerson('free@example.kz');
  expect((await world.call('POST', '/account/email-confirmations', { token })).body.code).toBe('link-invalid');
});

test('her language is kept for pages and letters', async () => {
  const { cookie, personId } = await world.addPerson('asel@example.kz');
  expect((await world.call('PUT', '/account/language', { language: 'en' }, { cookie })).status).toBe(204);
  expect((await me(cookie)).language).toBe('en');
  expect(await contactOf(world.services.db, personId)).toMatchObject({ email: 'asel@example.kz', language: 'en' });
});

test('deleting the account leaves a person nobody can tell, and nothing to sign in with', async () => {
  const unit = await world.addUnit('unit');
  const { cookie, personId, accountId } = await world.addPerson('asel@example.kz', { roles: ['methodist'] });
  const other = await world.addPerson('other@example.kz');
  await world.call(
    'PUT',
    '/person',
    { names: { kk: { family: 'Сәрсенова', given: 'Әсел' } }, organisationId: unit, employerName: 'Шахта', sex: 'female', birthYear: 1990 },
    { cookie },
  );
  await world.services.write(async ({ tx }) => {
    await tx.insert(mandates).values({ id: 'm', personId, organisationId: unit, office: 'chair', since: '2026-01-01' });
  });
  await world.call('POST', '/password-resets', { email: 'asel@example.kz' });
  expect((await world.call('DELETE', '/account', { password: 'wrong' }, { cookie })).body.code).toBe('wrong-password');
  const answer = await world.call('DELETE', '/account', { password }, { cookie });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  const { db } = world.services;
  const { id, createdAt, updatedAt, anonymisedAt, ...rest } = (await db.select().from(persons).where(eq(persons.id, personId)).get()) ?? {};
  expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  expect([id, anonymisedAt]).toEqual([personId, world.services.now()]);
  expect([createdAt, updatedAt].every(Number.isInteger)).toBe(true);
  expect((await db.select().from(accounts)).map((row) => row.id)).toEqual([other.accountId]);
  expect((await db.select().from(sessions)).map((row) => row.accountId)).toEqual([other.accountId]);
  for (const table of [tokens, memberships, mandates, mails]) expect(await db.select().from(table)).toEqual([]);
  expect((await db.select().from(roles)).map(({ revokedAt }) => revokedAt)).toEqual([world.services.now()]);
  expect((await db.select().from(audit)).at(-1)).toMatchObject({ action: 'account.delete', objectId: personId });
  expect(JSON.stringify(await db.select().from(audit))).not.toMatch(/asel|Әсел/i);
  expect(await me(cookie)).toBeNull();
  expect(await contactOf(db, personId)).toBeUndefined();
  expect((await world.call('POST', '/accounts', { id: crypto.randomUUID(), email: 'asel@example.kz', password, language: 'kk' })).status).toBe(204);
  expect(accountId).not.toBe((await db.select().from(accounts).where(eq(accounts.email, 'asel@example.kz')).get())?.id);
});

test('the last administrator cannot delete her account', async () => {
  const { cookie } = await world.addPerson('admin@example.kz', { roles: ['academy-administrator'] });
  expect((await world.call('DELETE', '/account', { password }, { cookie })).body).toMatchObject({ status: 409, code: 'last-administrator' });
  expect(await me(cookie)).not.toBeNull();
});

test('an invited administrator chooses a password within 7 days and signs in', async () => {
  const invite = () => world.services.write((work) => inviteAdministrator(work, world.services.env, { email: ' Boss@Example.kz', language: 'kk' }));
  expect((await invite()).outcome).toBe('invited');
  const [letter] = await world.lettersTo('boss@example.kz');
  expect(letter?.body).toContain('http://localhost:4321/kk/invitation?token=');
  expect(letter?.body).toContain('7 тәулік');
  const lost = await world.linkTo('boss@example.kz');
  world.services.advance(linkLifetime.invitation);
  expect((await world.call('POST', '/invitations/completions', { token: lost, password })).body.code).toBe('link-invalid');
  expect((await invite()).outcome, 'a lost letter is sent anew').toBe('invited');
  const token = await world.linkTo('boss@example.kz');
  expect((await world.call('POST', '/invitations/completions', { token, password })).status).toBe(204);
  expect((await signIn('boss@example.kz', password)).body.roles).toEqual([{ role: 'academy-administrator', organisationId: null }]);
  expect((await invite()).outcome).toBe('granted');
  expect((await world.services.db.select().from(roles)).length).toBe(1);
});

test('registering an invited address sets no password on it', async () => {
  await world.services.write((work) => inviteAdministrator(work, world.services.env, { email: 'boss@example.kz', language: 'kk' }));
  await world.call('POST', '/accounts', { id: crypto.randomUUID(), email: 'boss@example.kz', password, language: 'kk' });
  expect((await world.services.db.select().from(accounts)).map(({ passwordHash }) => passwordHash)).toEqual([null]);
  expect(await world.linkTo('boss@example.kz')).toBe('');
});
