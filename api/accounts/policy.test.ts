import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#api/http/actor.ts';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { password } from '#api/testing/add-person.ts';
import { accountRoutes } from './routes.ts';

const actors = ['visitor', 'learner', 'assessor', 'methodist', 'organisation-administrator', 'academy-administrator'] as const;
type Status = number;

let world: AccountWorld;
const cookies: Partial<Record<(typeof actors)[number], string>> = {};
let strangersSession = '';
beforeAll(async () => {
  world = await accountWorld({ routes: accountRoutes });
  const organisationId = await world.addUnit('unit');
  for (const actor of actors.slice(1)) {
    const roles: Role[] = actor === 'learner' || actor === 'visitor' ? [] : [actor];
    cookies[actor] = (await world.addPerson(`${actor}@example.kz`, { roles, organisationId })).cookie;
  }
  const stranger = await world.addPerson('stranger@example.kz');
  strangersSession = (await world.call('GET', '/sessions', undefined, { cookie: stranger.cookie })).body.sessions[0].publicId;
});
afterAll(() => world.remove());

const wrongPassword = 'not the password';
const own = [401, 200, 200, 200, 200, 200];
const guarded = [401, 403, 403, 403, 403, 403];
const administrators = (status: Status) => [401, 403, 403, 403, 403, status];
const always = (status: Status) => actors.map(() => status);
const dead = { token: 'x', password };

/** Every endpoint, what is sent, and the status for each of `actors` in their order. */
const table: readonly [method: string, path: string, body: unknown, statuses: Status[]][] = [
  ['POST', '/accounts', { id: '6a0b2f4e-8f0e-4bb4-9d52-3d4c4e0e7a11', email: '{actor}-new@example.kz', password, language: 'kk' }, always(204)],
  ['POST', '/accounts/confirmations', dead, always(410)],
  ['POST', '/accounts/confirmation-letters', { email: '{actor}-nobody@example.kz' }, always(204)],
  ['POST', '/sessions', { email: 'nobody@example.kz', password }, always(401)],
  ['POST', '/password-resets/completions', dead, always(410)],
  ['POST', '/invitations/completions', dead, always(410)],
  ['POST', '/account/email-confirmations', { token: 'x' }, always(410)],
  ['GET', '/account', undefined, always(200)],
  ['GET', '/sessions', undefined, own],
  ['DELETE', '/sessions/{strangers}', undefined, [401, 404, 404, 404, 404, 404]],
  ['DELETE', '/sessions', undefined, [401, 204, 204, 204, 204, 204]],
  ['PUT', '/account/password', { currentPassword: wrongPassword, newPassword: password }, guarded],
  ['PUT', '/account/email', { email: 'elsewhere@example.kz', password: wrongPassword }, guarded],
  ['PUT', '/account/language', { language: 'kk' }, [401, 204, 204, 204, 204, 204]],
  ['DELETE', '/account', { password: wrongPassword }, guarded],
  ['GET', '/person', undefined, own],
  ['PUT', '/person', { names: { kk: { family: 'Ә', given: 'Б' } } }, own],
  ['GET', '/persons?q=example', undefined, administrators(200)],
  ['GET', '/roles', undefined, administrators(200)],
  ['POST', '/roles', { id: '6a0b2f4e-8f0e-4bb4-9d52-3d4c4e0e7a12', personId: 'nobody', role: 'methodist' }, administrators(422)],
  ['DELETE', '/roles/nothing', undefined, administrators(404)],
  ['GET', '/audit', undefined, administrators(200)],
];

describe.each(table)('%s %s', (method, path, body, statuses) => {
  test.each(actors.map((actor, i) => [actor, statuses[i]] as const))('as %s answers %i', async (actor, status) => {
    const sent = body && JSON.parse(JSON.stringify(body).replace('{actor}', actor));
    const answer = await world.call(method, path.replace('{strangers}', strangersSession), sent, { cookie: cookies[actor] });
    expect(answer.status).toBe(status);
    if (status === 401 && path !== '/sessions') expect(answer.body.code).toBe('not-signed-in');
  });
});

test('no endpoint is missing from the table', () => {
  const listed = new Set(table.map(([method, path]) => `${method} ${path.replace(/\?.*/, '').replace('{strangers}', ':publicId').replace('nothing', ':id')}`));
  // Their tests stand in own-account.test.ts and sessions.test.ts: they answer everybody alike.
  for (const elsewhere of ['POST /password-resets', 'DELETE /sessions/current']) listed.add(elsewhere);
  const served = new Set(accountRoutes.routes.map(({ method, path }) => `${method} ${path}`));
  expect([...served].filter((route) => !listed.has(route))).toEqual([]);
});
