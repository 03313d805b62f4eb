import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { memberships } from '#db/schema/accounts.ts';
import { regions, sectors } from '#db/schema/organisations.ts';
import { seedRegions } from '#db/seed/regions.ts';
import { accountRoutes } from './routes.ts';

let world: AccountWorld;
let cookie: string;
beforeEach(async () => {
  world = await accountWorld({ routes: accountRoutes });
  ({ cookie } = await world.addPerson('asel@example.kz', { named: false }));
});
afterEach(() => world.remove());

const day = 86_400_000;
const named = { names: { kk: { family: 'Сәрсенова', given: 'Әсел' } } };
const save = (body: unknown) => world.call('PUT', '/person', body, { cookie });

test('the name alone is enough; what is not given is empty', async () => {
  expect((await world.call('GET', '/person', undefined, { cookie })).body.person.names.kk).toEqual({ family: '', given: '', patronymic: '' });
  const answer = await save(named);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    person: { names: { kk: { family: 'Сәрсенова', given: 'Әсел', patronymic: '' } }, regionCode: null, organisation: null, birthYear: null, language: 'ru' },
    warnings: [],
  });
  expect((await world.call('GET', '/account', undefined, { cookie })).body.account).toMatchObject({ hasName: true, name: 'Әсел' });
});

test('everything saved comes back, and what is left out the next time is empty again', async () => {
  await world.services.write(async ({ tx }) => {
    await tx.insert(regions).values([...seedRegions]);
    await tx.insert(sectors).values({ id: 'coal', nameKk: 'Көмір', nameRu: 'Уголь', nameEn: 'Coal' });
  });
  const organisationId = await world.addUnit('mine');
  const rest = {
    regionCode: 'KZ-35',
    sectorId: 'coal',
    employerName: 'Шахта № 7',
    employerBusinessNumber: '123456789012',
    position: 'Проходчик',
    sex: 'male',
    birthYear: 1988,
  };
  const names = {
    kk: { family: 'Оразбаев', given: 'Ерлан', patronymic: 'Серікұлы' },
    ru: { family: 'Оразбаев', given: 'Ерлан', patronymic: 'Серикович' },
    latin: { family: "O'Razbayev-Saǵyntaev", given: 'Yerlan', patronymic: '' },
  };
  const answer = await save({ names, organisationId, language: 'kk', ...rest });
  expect(answer.body.person).toMatchObject({ names, ...rest, language: 'kk', organisation: { id: 'mine' } });
  expect((await world.call('GET', '/person', undefined, { cookie })).body).toEqual(answer.body);
  const emptied = await save({ ...named, employerName: '  ' });
  expect(emptied.body.person).toMatchObject({ regionCode: null, employerName: null, position: null, organisation: null, language: 'kk' });
  expect(emptied.body.person.names.latin.family).toBe('');
});

test('control characters and direction marks are cleaned from a name; apostrophes and hyphens stay as typed', async () => {
  const answer = await save({ names: { latin: { family: "  O’Connor-\u202eD'Souza\u0000 ", given: 'Mary\u200b  Ann' } } });
  expect(answer.body.person.names.latin).toEqual({ family: "O’Connor-D'Souza", given: 'Mary Ann', patronymic: '' });
});

test.each([
  [{ names: {} }, ['names.kk.family required', 'names.kk.given required']],
  [{ names: { ru: { family: 'Иванова' } } }, ['names.ru.given required']],
  [{ names: { ...named.names, latin: { patronymic: 'Qaıratqyzy' } } }, ['names.latin.family required', 'names.latin.given required']],
  [{ names: { kk: { family: 'я'.repeat(10_000), given: 'Әсел' } } }, ['names.kk.family too-long']],
  [{ names: { kk: { family: '<b>Ә</b>', given: 'Әсел' } } }, ['names.kk.family letters']],
  [{ names: { kk: { family: "-'", given: 'Әсел' } } }, ['names.kk.family letters']],
  [{ ...named, regionCode: 'KZ-00' }, ['regionCode choice']],
  [{ ...named, sectorId: 'nowhere' }, ['sectorId choice']],
  [{ ...named, organisationId: 'nowhere' }, ['organisationId choice']],
  [{ ...named, employerBusinessNumber: '12345' }, ['employerBusinessNumber invalid']],
  [{ ...named, birthYear: 2027 }, ['birthYear too-big']],
  [{ ...named, birthYear: 1800 }, ['birthYear too-small']],
  [{ ...named, sex: 'other' }, ['sex choice']],
  [{ ...named, personId: 'somebody else' }, [' unknown-field']],
])('the profile %.90j is refused and nothing is saved', async (body, faults) => {
  const answer = await save(body);
  expect(answer.body).toMatchObject({ status: 422, code: 'invalid-input' });
  expect(answer.body.fields.map(({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`)).toEqual(faults);
  expect((await world.call('GET', '/account', undefined, { cookie })).body.account.hasName).toBe(false);
});

test('a doubtful letter is warned of and left as it is', async () => {
  const family = 'Оpазбаева'; // the second letter is Latin
  const answer = await save({ names: { kk: { family, given: 'Әсел' }, latin: { family: 'Оразбаева', given: 'Asel' } } });
  expect(answer.body.person.names.kk.family).toBe(family);
  expect(answer.body.warnings).toEqual([
    { field: 'names.kk.family', kind: 'mixed-script', positions: [1] },
    { field: 'names.latin.family', kind: 'wrong-script', positions: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
  ]);
});

test('a retired sector stays where it stands and can be chosen by nobody else', async () => {
  await world.services.write(async ({ tx }) => {
    await tx.insert(sectors).values({ id: 'old', nameKk: 'Ескі', nameRu: 'Старая', nameEn: 'Old' });
  });
  expect((await save({ ...named, sectorId: 'old' })).status).toBe(200);
  await world.services.write(async ({ tx, now }) => {
    await tx.update(sectors).set({ retiredAt: now }).where(eq(sectors.id, 'old'));
  });
  expect((await save({ ...named, sectorId: 'old' })).status).toBe(200);
  const other = await world.addPerson('other@example.kz');
  expect((await world.call('PUT', '/person', { ...named, sectorId: 'old' }, { cookie: other.cookie })).body.fields[0]).toMatchObject({
    field: 'sectorId',
    rule: 'choice',
  });
});

test('moving to another unit ends the former membership the day before; a slip of the same day leaves no trace', async () => {
  for (const id of ['first', 'second', 'third']) await world.addUnit(id);
  const places = () => world.services.db.select({ unit: memberships.organisationId, since: memberships.since, until: memberships.until }).from(memberships);
  await save({ ...named, organisationId: 'first' });
  await save({ ...named, organisationId: 'first' });
  world.services.advance(10 * day);
  await save({ ...named, organisationId: 'second' });
  await save({ ...named, organisationId: 'third' });
  expect(await places()).toEqual([
    { unit: 'first', since: '2026-11-21', until: '2026-11-30' },
    { unit: 'third', since: '2026-12-01', until: null },
  ]);
  world.services.advance(day);
  await save(named);
  expect((await places()).at(-1)).toEqual({ unit: 'third', since: '2026-12-01', until: '2026-12-01' });
});
