import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveMembership } from '#api/accounts/move-membership.ts';
import { chairOffice } from '#api/accounts/read-chair.ts';
import { recordMandate } from '#api/accounts/record-mandate.ts';
import { type AccountWorld, accountWorld } from '#api/testing/account-world.ts';
import { addPractice, examplePractice } from '#api/testing/add-practice.ts';
import { libraryReactions } from './library-reactions.ts';
import { collectionsOf } from './queries.ts';
import { libraryRoutes } from './routes.ts';

const id = '5f0d7c1e-6b1a-4c5e-9b5a-2f6f2f1d0a01';
let world: AccountWorld;

beforeEach(async () => {
  world = await accountWorld({ routes: libraryRoutes });
  await addPractice(world.services, examplePractice('de-audit'));
});
afterEach(() => world.remove());

const send = (who: { cookie: string }, note = '') => world.call('POST', '/practices/de-audit/recommendations', { id, note }, who);

test('the chair of her organisation gets one letter with her name, her note and the link', async () => {
  const unit = await world.addUnit('unit');
  const member = await world.addPerson('a@example.kz');
  const chair = await world.addPerson('chair@example.kz');
  await world.services.write(async (work) => {
    await moveMembership(work, member.personId, unit);
    await recordMandate(work, { personId: chair.personId, organisationId: unit, office: chairOffice });
  });
  expect((await world.call('GET', '/chair', undefined, member)).body).toEqual({ known: true });
  for (let time = 0; time < 2; time++) expect((await send(member, 'Обсудим?')).status).toBe(204);
  const [letter, ...others] = await world.lettersTo('chair@example.kz');
  expect(others).toEqual([]);
  expect(letter?.body).toContain('Сәрсенова Әсел');
  expect(letter?.body).toContain('Обсудим?');
  expect(letter?.body).toContain('Название de-audit\nhttp://localhost:4321/ru/library/de-audit');
});

test('without a chair on record nothing is sent, and she is told to send it herself', async () => {
  const member = await world.addPerson('a@example.kz');
  expect((await world.call('GET', '/chair', undefined, member)).body).toEqual({ known: false });
  expect((await send(member)).body.code).toBe('no-chair');
});

test('the chair of another organisation is nobody’s of hers', async () => {
  const member = await world.addPerson('a@example.kz');
  const chair = await world.addPerson('chair@example.kz');
  const [hers, another] = [await world.addUnit('hers'), await world.addUnit('another')];
  await world.services.write(async (work) => {
    await moveMembership(work, member.personId, hers);
    await recordMandate(work, { personId: chair.personId, organisationId: another, office: chairOffice });
  });
  expect((await send(member)).status).toBe(409);
});

const feed = (query: string, headers: Record<string, string> = {}) => worldRequest(`/library/feed?${query}`, headers);
const worldRequest = async (path: string, headers: Record<string, string>) => {
  const { createRouter } = await import('#api/http/router.ts');
  const { fillContext } = await import('#api/http/context.ts');
  const { createLimits } = await import('#api/http/limits.ts');
  const { answerProblem } = await import('#api/http/answer-problem.ts');
  const app = createRouter();
  app.use(fillContext(world.services, createLimits(), async () => ({ actor: null, setCookie: undefined })));
  app.onError(answerProblem as never);
  app.route('/', libraryRoutes as unknown as ReturnType<typeof createRouter>);
  return app.request(path, { headers });
};

test('the feed holds what the filter leaves, newest first, safe in XML, and is not sent twice', async () => {
  world.services.advance(1_000);
  await addPractice(
    world.services,
    examplePractice('fr-hostile', { countries: ['FR'], texts: { en: { state: 'original', sections: { title: ['<script>&"\u0007'], summary: [']]>'] } } } }),
  );
  const whole = await feed('locale=ru');
  const xml = await whole.text();
  expect(whole.headers.get('content-type')).toContain('application/atom+xml');
  expect(xml.indexOf('fr-hostile')).toBeLessThan(xml.indexOf('de-audit'));
  expect(xml).toContain('<title>&lt;script&gt;&amp;&quot;</title>');
  expect(await (await feed('locale=ru&country=DE')).text()).not.toContain('fr-hostile');
  expect((await feed('locale=ru', { 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304);
  expect((await feed('locale=ru&planet=mars')).status).toBe(422);
});

test('shelves go with the account', async () => {
  const member = await world.addPerson('a@example.kz');
  await world.call('POST', '/collections', { id, name: 'A' }, member);
  await world.services.write(async (work) => {
    for (const { on, apply } of libraryReactions) if (on === 'account.deleted') await apply(work, { personId: member.personId }, undefined, world.services);
  });
  expect(await collectionsOf(world.services.db, member.personId)).toEqual([]);
});
