import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Role } from '#api/http/actor.ts';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { organisationClosure, regions, sectors } from '#db/schema/organisations.ts';
import { seedRegions } from '#db/seed/regions.ts';
import { seedSectors } from '#db/seed/sectors.ts';
import { isWithin, subtreeOf } from './read-subtree.ts';
import { organisationRoutes } from './routes.ts';

let world: AccountWorld;
let cookie: string;
beforeEach(async () => {
  world = await accountWorld({ routes: organisationRoutes });
  await world.services.write(async ({ tx }) => {
    await tx.insert(regions).values([...seedRegions]);
    await tx.insert(sectors).values([...seedSectors]);
  });
  ({ cookie } = await world.addPerson('admin@example.kz', { roles: ['academy-administrator'] }));
});
afterEach(() => world.remove());

const names = (name: string) => ({ kk: `${name} қазақша`, ru: `${name} по-русски`, en: `${name} in English` });
const add = (kind: string, name: string, parents: { id: string; kind: string }[], change: object = {}) =>
  world.call('POST', '/organisations', { id: randomUUID(), kind, name: names(name), parents, ...change }, { cookie });
const addedId = async (...args: Parameters<typeof add>): Promise<string> => (await add(...args)).body.id;

const growTree = async () => {
  const federation = await addedId('federation', 'Federation', []);
  const sectoral = await addedId('sectoral', 'Sectoral', [{ id: federation, kind: 'federal' }]);
  const territorial = await addedId('territorial', 'Territorial', [{ id: federation, kind: 'federal' }]);
  const primary = await addedId('primary', 'Primary', [
    { id: sectoral, kind: 'sectoral' },
    { id: territorial, kind: 'territorial' },
  ]);
  return { federation, sectoral, territorial, primary };
};

test('regions and sectors are there for everybody, in the order of the reader’s alphabet', async () => {
  const { body } = await world.call('GET', '/regions', undefined, { language: 'kk' });
  expect(body.regions.length).toBe(20);
  expect(body.regions.slice(0, 3).map(({ name }: { name: { kk: string } }) => name.kk)).toEqual(['Абай облысы', 'Ақмола облысы', 'Ақтөбе облысы']);
  const sectorList = (await world.call('GET', '/sectors', undefined, { language: 'en' })).body.sectors;
  expect(sectorList.map(({ name }: { name: { en: string } }) => name.en)).toEqual(seedSectors.map(({ nameEn }) => nameEn).toSorted());
});

test('a sector is added once, renamed, retired and brought back', async () => {
  const body = { id: randomUUID(), name: names('Сектор') };
  const added = await world.call('POST', '/sectors', body, { cookie });
  expect([added.status, added.body]).toEqual([201, { ...body, retired: false }]);
  expect((await world.call('POST', '/sectors', body, { cookie })).body).toEqual(added.body);
  const edit = async (change: object) => (await world.call('PATCH', `/sectors/${body.id}`, change, { cookie })).body;
  expect(await edit({ retired: true })).toEqual({ ...body, retired: true });
  expect(await edit({ name: names('Новый') })).toMatchObject({ name: names('Новый'), retired: true });
  expect(await edit({ retired: false })).toMatchObject({ retired: false });
  expect((await world.call('PATCH', '/sectors/nothing', {}, { cookie })).status).toBe(404);
});

test('a primary organisation stands in its branch and in its territory, and is counted once under the Federation', async () => {
  const { federation, sectoral, territorial, primary } = await growTree();
  const { db } = world.services;
  expect((await subtreeOf(db, federation)).toSorted()).toEqual([federation, sectoral, territorial, primary].toSorted());
  expect((await subtreeOf(db, sectoral)).toSorted()).toEqual([sectoral, primary].toSorted());
  expect(await isWithin(db, territorial, primary)).toBe(true);
  expect(await isWithin(db, sectoral, territorial)).toBe(false);
  const depths = (await db.select().from(organisationClosure)).filter(({ descendantId }) => descendantId === primary);
  expect(depths.map(({ ancestorId, depth }) => [ancestorId, depth]).toSorted()).toEqual(
    [
      [federation, 2],
      [sectoral, 1],
      [territorial, 1],
      [primary, 0],
    ].toSorted(),
  );
});

test('a unit is read with what it hangs under and what hangs under it; without a text the top of the tree is found', async () => {
  const { federation, sectoral, territorial, primary } = await growTree();
  const read = async (id: string) => (await world.call('GET', `/organisations/${id}`, undefined, { cookie })).body;
  const top = await read(federation);
  expect([top.parents, top.children.map(({ id }: { id: string }) => id)]).toEqual([[], [sectoral, territorial]]);
  const bottom = await read(primary);
  expect(bottom.parents.map(({ kind, organisation: { id } }: { kind: string; organisation: { id: string } }) => [kind, id]).toSorted()).toEqual(
    [
      ['sectoral', sectoral],
      ['territorial', territorial],
    ].toSorted(),
  );
  expect(bottom).toMatchObject({ kind: 'primary', name: names('Primary'), businessNumber: null, children: [] });
  expect((await world.call('GET', '/organisations')).body.organisations).toMatchObject([{ id: federation }]);
});

test('a unit is renamed in all three languages, and only with all three', async () => {
  const { primary } = await growTree();
  const rename = (name: object) => world.call('PATCH', `/organisations/${primary}`, { name }, { cookie });
  expect((await rename(names('Renamed'))).body).toMatchObject({ id: primary, name: names('Renamed') });
  expect((await world.call('GET', '/organisations?q=Renamed')).body.organisations).toMatchObject([{ id: primary }]);
  expect((await rename({ kk: 'Тек қазақша' })).body.code).toBe('invalid-input');
});

test('a unit moves with everything under it', async () => {
  const { federation, sectoral, primary } = await growTree();
  const local = await addedId('local', 'Local', [{ id: sectoral, kind: 'sectoral' }]);
  const shop = await addedId('primary', 'Shop', [{ id: local, kind: 'sectoral' }]);
  const other = await addedId('sectoral', 'Other', [{ id: federation, kind: 'federal' }]);
  const moved = await world.call('PUT', `/organisations/${local}/parents`, { parents: [{ id: other, kind: 'sectoral' }] }, { cookie });
  expect(moved.status).toBe(204);
  const { db } = world.services;
  expect((await subtreeOf(db, other)).toSorted()).toEqual([other, local, shop].toSorted());
  expect((await subtreeOf(db, sectoral)).toSorted()).toEqual([sectoral, primary].toSorted());
  expect((await subtreeOf(db, federation)).length).toBe(7);
});

test('a unit cannot stand under itself, nor under what stands under it', async () => {
  const { sectoral } = await growTree();
  const local = await addedId('local', 'Local', [{ id: sectoral, kind: 'sectoral' }]);
  const inner = await addedId('local', 'Inner', [{ id: local, kind: 'sectoral' }]);
  const before = await world.services.db.select().from(organisationClosure);
  for (const id of [local, inner]) {
    const answer = await world.call('PUT', `/organisations/${local}/parents`, { parents: [{ id, kind: 'sectoral' }] }, { cookie });
    expect(answer.body).toMatchObject({ code: 'invalid-input', fields: [{ field: 'parents.0', rule: 'choice' }] });
  }
  expect(await world.services.db.select().from(organisationClosure)).toEqual(before);
});

test('a unit is added once', async () => {
  const { federation } = await growTree();
  const id = randomUUID();
  const parents = [{ id: federation, kind: 'federal' }];
  const answers = await Promise.all([add('sectoral', 'Twice', parents, { id }), add('sectoral', 'Twice', parents, { id })]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect((await world.call('GET', '/organisations?q=Twice')).body.organisations.length).toBe(1);
});

test('links must lead to units of their kind, and places must exist', async () => {
  const { federation, sectoral, primary } = await growTree();
  const fields = async (...args: Parameters<typeof add>) =>
    (await add(...args)).body.fields?.map(({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`);
  expect(await fields('primary', 'x', [])).toEqual(['parents required']);
  expect(await fields('federation', 'x', [{ id: federation, kind: 'federal' }])).toEqual(['parents invalid']);
  expect(await fields('primary', 'x', [{ id: federation, kind: 'sectoral' }])).toEqual(['parents.0 choice']);
  expect(await fields('primary', 'x', [{ id: primary, kind: 'sectoral' }])).toEqual(['parents.0 choice']);
  expect(await fields('primary', 'x', [{ id: randomUUID(), kind: 'sectoral' }])).toEqual(['parents.0 choice']);
  const twice = [
    { id: sectoral, kind: 'sectoral' },
    { id: sectoral, kind: 'sectoral' },
  ];
  expect(await fields('primary', 'x', twice)).toEqual(['parents.1 choice']);
  expect(await fields('primary', 'x', [{ id: sectoral, kind: 'sectoral' }], { regionCode: 'KZ-00', sectorId: 'nowhere' })).toEqual([
    'regionCode choice',
    'sectorId choice',
  ]);
  expect(await fields('primary', 'x', [{ id: sectoral, kind: 'sectoral' }], { businessNumber: '12' })).toEqual(['businessNumber invalid']);
});

test.each([
  ['ҚАЗАҚША', 4],
  ['territorial IN', 1],
  ['federation по-русски', 1],
  ['elsewhere', 0],
  ['%', 0],
  ['', 0],
])('looking for «%s» finds %i units', async (q, found) => {
  await growTree();
  expect((await world.call('GET', `/organisations?q=${encodeURIComponent(q)}`)).body.organisations.length).toBe(found);
});

const others: readonly (Role | 'learner' | 'visitor')[] = ['visitor', 'learner', 'assessor', 'methodist', 'organisation-administrator'];
test.each(others)('%s may read, and change neither sectors nor the tree', async (actor) => {
  const { primary } = await growTree();
  const roles: Role[] = actor === 'visitor' || actor === 'learner' ? [] : [actor];
  const someone = actor === 'visitor' ? undefined : (await world.addPerson(`${actor}@example.kz`, { roles, organisationId: primary })).cookie;
  const before = await world.services.db.select().from(organisationClosure);
  const attempts = [
    await world.call('POST', '/sectors', { id: randomUUID(), name: names('x') }, { cookie: someone }),
    await world.call('PATCH', '/sectors/coal', { retired: true }, { cookie: someone }),
    await world.call('POST', '/organisations', { id: randomUUID(), kind: 'primary', name: names('x'), parents: [] }, { cookie: someone }),
    await world.call('PUT', `/organisations/${primary}/parents`, { parents: [] }, { cookie: someone }),
  ];
  expect(new Set(attempts.map(({ status }) => status))).toEqual(new Set([actor === 'visitor' ? 401 : 403]));
  expect(await world.services.db.select().from(organisationClosure)).toEqual(before);
  expect((await world.call('GET', '/sectors', undefined, { cookie: someone })).body.sectors.every(({ retired }: { retired: boolean }) => !retired)).toBe(true);
});
