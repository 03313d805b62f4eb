import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';

let world: WholeWorld;
let admin: Awaited<ReturnType<WholeWorld['signedIn']>>;
beforeAll(async () => {
  world = await wholeWorld();
  admin = await world.signedIn('academy-administrator');
  return () => world.remove();
});

const names = (name: string) => ({ kk: `${name} kk`, ru: `${name} ru`, en: `${name} en` });
const send = (method: string, path: string, json: object) => world.ask({ method, path: `/api${path}`, json, cookie: admin.cookie });
const log = async (objectId: string) => {
  await world.services.settle();
  const { entries } = (await world.ask({ method: 'GET', path: '/api/audit', cookie: admin.cookie, headers: { 'accept-language': 'en' } })).body;
  return entries.filter((entry: { objectId: string }) => entry.objectId === objectId).toReversed();
};

test('each change of a sector is noted once, with who made it, when, and what it is called', async () => {
  const id = randomUUID();
  const at = world.services.now();
  await send('POST', '/sectors', { id, name: names('Mining') });
  await send('POST', '/sectors', { id, name: names('Mining') });
  await send('PATCH', `/sectors/${id}`, { name: names('Mines'), retired: true });
  await send('PATCH', `/sectors/${id}`, { name: names('Mines'), retired: true });
  await send('PATCH', `/sectors/${id}`, { retired: false });
  world.services.advance(60_000);
  const entries = await log(id);
  expect(entries.map(({ action }: { action: string }) => action)).toEqual(['sector.add', 'sector.rename', 'sector.retire', 'sector.restore']);
  for (const entry of entries) expect(entry).toMatchObject({ at, actor: { id: admin.personId }, objectType: 'sector', names: { [id]: 'Mines en' } });
});

test('each change of the tree is noted once', async () => {
  const federation = await world.addUnit('federation');
  const [id, other] = [randomUUID(), randomUUID()];
  const parents = [{ id: federation, kind: 'federal' }];
  await send('POST', '/organisations', { id, kind: 'sectoral', name: names('Transport'), parents });
  await send('POST', '/organisations', { id: other, kind: 'local', name: names('Depot'), parents: [{ id, kind: 'sectoral' }] });
  await send('PUT', `/organisations/${other}/parents`, { parents: [{ id, kind: 'sectoral' }] });
  await send('PUT', `/organisations/${id}/parents`, { parents: [{ id: other, kind: 'sectoral' }] });
  await send('PUT', `/organisations/${other}/parents`, { parents });
  await send('PATCH', `/organisations/${id}`, { name: names('Roads') });
  await send('PATCH', `/organisations/${id}`, { name: names('Roads') });
  expect((await log(id)).map(({ action }: { action: string }) => action)).toEqual(['organisation.add', 'organisation.rename']);
  expect((await log(other)).map(({ action }: { action: string }) => action)).toEqual(['organisation.add', 'organisation.link']);
  expect((await log(other))[0]).toMatchObject({ objectType: 'organisation', actor: { id: admin.personId }, names: { [other]: 'Depot en' } });
});
