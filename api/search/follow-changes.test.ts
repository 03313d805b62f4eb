import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setWithdrawal } from '#api/courses/withdraw-course.ts';
import type { Member } from '#api/http/actor.ts';
import { fillContext } from '#api/http/context.ts';
import { createLimits } from '#api/http/limits.ts';
import { createRouter } from '#api/http/router.ts';
import { statusRoutes } from '#api/http/status-routes.ts';
import { setPracticeWithdrawal } from '#api/practices/withdraw-practice.ts';
import { addPractice, examplePractice } from '#api/testing/add-practice.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { openEmbedded } from '#search/embedded/open-embedded.ts';
import { facetNames, type SearchEngine } from '#search/engine.ts';
import { followChanges } from './follow-changes.ts';

const actor: Member = { personId: 'p', accountId: 'a', sessionId: 's', email: null, emailConfirmed: true, language: null, roles: [] };
let folder: string;
let search: SearchEngine;
let services: TestServices;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'academy-search-'));
  search = await openEmbedded({ folder });
  services = { ...(await testServices()), search };
});
afterEach(async () => {
  await services.search.close();
  await services.remove();
  rmSync(folder, { recursive: true, force: true });
});

const filters = Object.fromEntries(facetNames.map((name) => [name, []]));
const found = async (text: string, engine = search): Promise<string[]> =>
  (await engine.search({ text, locale: 'en', filters, sort: 'relevance', offset: 0, limit: 20 })).hits.map(({ id }) => id);
const lag = async () => {
  const app = createRouter().use(fillContext(services, createLimits(), async () => ({ actor: null, setCookie: undefined })));
  app.route('/', statusRoutes as never);
  return (await (await app.request('/ready')).json()).search;
};

test('an empty index is built from what is there, and then follows what is published, changed and withdrawn', async () => {
  await addPractice(services, examplePractice('first-audit'));
  await followChanges(services);
  expect(await found('first-audit')).toEqual(['practice:first-audit']);
  await addPractice(services, examplePractice('second-audit'));
  services.advance(60_000);
  expect(await lag()).toEqual({ answers: true, waiting: 1, oldestSeconds: 60 });
  await followChanges(services);
  expect(await lag()).toEqual({ answers: true, waiting: 0, oldestSeconds: 0 });
  expect((await found('title')).sort()).toEqual(['practice:first-audit', 'practice:second-audit']);
  await services.write((work) => setPracticeWithdrawal(work, actor, { practiceId: 'second-audit', withdrawn: true, reason: 'Out of date' }));
  await followChanges(services);
  expect(await found('title')).toEqual(['practice:first-audit']);
});

test('a withdrawn course leaves the index with its lessons, and comes back with them', async () => {
  const { slug } = await storeLearningCourse(services);
  await followChanges(services);
  const there = await search.size();
  expect(there).toBeGreaterThan(1);
  await services.write((work) => setWithdrawal(work, actor, { slug, withdrawn: true }));
  await followChanges(services);
  expect(await search.size()).toBe(0);
  await services.write((work) => setWithdrawal(work, actor, { slug, withdrawn: false }));
  await followChanges(services);
  expect(await search.size()).toBe(there);
});

test('an index that was closed follows what happened meanwhile, once', async () => {
  await addPractice(services, examplePractice('first-audit'));
  await followChanges(services);
  await search.close();
  await addPractice(services, examplePractice('second-audit'));
  const again = await openEmbedded({ folder });
  const later = { ...services, search: again };
  await followChanges(later);
  await followChanges(later);
  expect((await found('title', again)).sort()).toEqual(['practice:first-audit', 'practice:second-audit']);
  await again.close();
});

test('an index whose folder was thrown away is built again', async () => {
  await addPractice(services, examplePractice('first-audit'));
  await followChanges(services);
  await search.close();
  rmSync(folder, { recursive: true, force: true });
  const again = await openEmbedded({ folder });
  expect(await again.position()).toBe(0);
  await followChanges({ ...services, search: again });
  expect(await found('first-audit', again)).toEqual(['practice:first-audit']);
  await again.close();
});
