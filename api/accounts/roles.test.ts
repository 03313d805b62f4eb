import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { audit, roles } from '#db/schema/accounts.ts';
import { accountRoutes } from './routes.ts';

let world: AccountWorld;
let admin: Awaited<ReturnType<AccountWorld['addPerson']>>;
beforeEach(async () => {
  world = await accountWorld({ routes: accountRoutes });
  admin = await world.addPerson('admin@example.kz', { roles: ['academy-administrator'] });
});
afterEach(() => world.remove());

const grant = (body: object) => world.call('POST', '/roles', { id: randomUUID(), ...body }, { cookie: admin.cookie });
const revoke = (id: string, cookie = admin.cookie) => world.call('DELETE', `/roles/${id}`, undefined, { cookie });
const heldBy = async (cookie: string) => (await world.call('GET', '/account', undefined, { cookie })).body.account.roles;

test('a role counts from the next request on, and no more once it is revoked; both are in the audit', async () => {
  const { personId, cookie } = await world.addPerson('asel@example.kz');
  const granted = await grant({ personId, role: 'methodist' });
  expect(granted.status).toBe(201);
  expect(await heldBy(cookie)).toEqual([{ role: 'methodist', organisationId: null }]);
  expect((await revoke(granted.body.id)).status).toBe(204);
  expect((await revoke(granted.body.id)).status, 'again is harmless').toBe(204);
  expect(await heldBy(cookie)).toEqual([]);
  const { entries } = (await world.call('GET', '/audit', undefined, { cookie: admin.cookie })).body;
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'role.revoke', objectId: personId, actor: { id: admin.personId }, details: { role: 'methodist', organisationId: null } },
    { action: 'role.grant', objectId: personId, actor: { id: admin.personId, name: 'Сәрсенова Әсел Қайратқызы' } },
  ]);
  expect((await world.services.db.select().from(roles)).length, 'a revoked role is kept').toBe(2);
});

test('the same grant twice is one role and one entry', async () => {
  const { personId } = await world.addPerson('asel@example.kz');
  const body = { id: randomUUID(), personId, role: 'assessor' };
  const first = await grant(body);
  const again = [await grant(body), await grant({ personId, role: 'assessor' })];
  expect(again.map((answer) => answer.body)).toEqual([first.body, first.body]);
  expect((await world.services.db.select().from(audit)).filter(({ objectId }) => objectId === personId).length).toBe(1);
});

test('an id that was another role, somebody else’s or one revoked since grants nothing and says so', async () => {
  const { personId, cookie } = await world.addPerson('asel@example.kz');
  const other = await world.addPerson('other@example.kz');
  const body = { id: randomUUID(), personId, role: 'assessor' };
  await grant(body);
  expect((await grant({ ...body, role: 'methodist' })).body).toMatchObject({ status: 409, code: 'conflict' });
  expect((await grant({ ...body, personId: other.personId })).body.code).toBe('conflict');
  await revoke(body.id);
  expect((await grant(body)).body.code).toBe('conflict');
  expect([await heldBy(cookie), await heldBy(other.cookie)]).toEqual([[], []]);
});

test('an organisation administrator needs a unit that exists, nobody else may have one', async () => {
  const unit = await world.addUnit('unit');
  const { personId, cookie } = await world.addPerson('asel@example.kz');
  const fields = async (body: object) => (await grant({ personId, ...body })).body.fields;
  expect(await fields({ role: 'organisation-administrator' })).toMatchObject([{ field: 'organisationId', rule: 'required' }]);
  expect(await fields({ role: 'organisation-administrator', organisationId: 'nowhere' })).toMatchObject([{ field: 'organisationId', rule: 'choice' }]);
  expect(await fields({ role: 'methodist', organisationId: unit })).toMatchObject([{ field: 'organisationId', rule: 'choice' }]);
  expect(await fields({ personId: 'nobody', role: 'methodist' })).toMatchObject([{ field: 'personId', rule: 'choice' }]);
  expect((await grant({ personId, role: 'organisation-administrator', organisationId: unit })).status).toBe(201);
  expect(await heldBy(cookie)).toEqual([{ role: 'organisation-administrator', organisationId: unit }]);
});

test('the last academy administrator cannot be revoked', async () => {
  const [own] = await world.services.db.select().from(roles);
  expect((await revoke(own?.id ?? '')).body.code).toBe('last-administrator');
  const second = await world.addPerson('second@example.kz', { roles: ['academy-administrator'] });
  expect((await revoke(own?.id ?? '', second.cookie)).status).toBe(204);
  expect(await heldBy(admin.cookie)).toEqual([]);
  expect(
    (await world.call('GET', '/roles', undefined, { cookie: second.cookie })).body.roles.map((role: { person: { email: string } }) => role.person.email),
  ).toEqual(['second@example.kz']);
});

test('an unknown role is not found', async () => {
  expect((await revoke('unknown')).body.code).toBe('not-found');
});

test.each([
  ['asel@ex', ['asel@example.kz']],
  ['ӘСЕЛ', ['admin@example.kz', 'asel@example.kz']],
  ['әсел сәрс', ['admin@example.kz', 'asel@example.kz']],
  ['Сәрсенова Бақыт', []],
  ['%', undefined],
  ['__', []],
])('looking for «%s» finds %j', async (q, found) => {
  await world.addPerson('asel@example.kz');
  await world.addPerson('nameless@example.kz', { named: false });
  const answer = await world.call('GET', `/persons?q=${encodeURIComponent(q)}`, undefined, { cookie: admin.cookie });
  expect(answer.body.persons?.map(({ email }: { email: string }) => email).toSorted()).toEqual(found);
});

test('an entry of the audit names the people and units its ids stand for, in the reader’s language', async () => {
  const { personId } = await world.addPerson('asel@example.kz');
  const unit = await world.addUnit('unit');
  await grant({ personId, role: 'organisation-administrator', organisationId: unit });
  const { entries } = (await world.call('GET', '/audit', undefined, { cookie: admin.cookie, language: 'kk' })).body;
  expect(entries[0].names).toEqual({ [personId]: 'Сәрсенова Әсел Қайратқызы', [unit]: 'unit' });
});

test('the audit is read page by page without a gap', async () => {
  await world.services.write(async ({ tx, now }) => {
    for (let i = 0; i < 60; i++) await tx.insert(audit).values({ at: now, actorId: null, action: 'test', objectType: 'person', objectId: String(i) });
  });
  const first = (await world.call('GET', '/audit', undefined, { cookie: admin.cookie })).body;
  const second = (await world.call('GET', `/audit?before=${first.next}`, undefined, { cookie: admin.cookie })).body;
  const ids = [...first.entries, ...second.entries].map(({ id }: { id: number }) => id);
  expect(first.entries.length).toBe(50);
  expect(second.next).toBeNull();
  expect(ids).toEqual(Array.from({ length: 61 }, (_, i) => 61 - i));
});
