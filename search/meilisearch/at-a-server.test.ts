import { Meilisearch } from 'meilisearch';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contractCorpus } from '../contract-corpus.ts';
import type { SearchEngine, SearchQuery } from '../engine.ts';
import { MeilisearchTaskFailed } from './finished-task.ts';
import { openMeilisearch } from './open-meilisearch.ts';
import { filterOf } from './search-requests.ts';
import { type StubServer, startStubServer } from './stub-server.ts';

let stub: StubServer;
let engine: SearchEngine;
beforeEach(async () => {
  stub = await startStubServer();
  engine = await openMeilisearch({ url: stub.url, adminKey: stub.masterKey });
});
afterEach(async () => {
  await engine.close();
  await stub.close();
});

const about = (text: string, filters: SearchQuery['filters'] = {}): SearchQuery => ({ text, locale: 'ru', filters, sort: 'relevance', offset: 0, limit: 20 });
const indexOfRequest = (start: string) => stub.requests.findIndex((request) => request.startsWith(start));

test('opening asks nothing: a server that is down does not stop the start', async () => {
  expect(stub.requests).toEqual([]);
  const down = await openMeilisearch({ url: 'http://127.0.0.1:9', adminKey: 'key' });
  await expect(down.search(about('алгоритм'))).rejects.toThrow('Request to http://127.0.0.1:9/');
  await down.close();
});

test('settings go before documents, in one call, to an index beside the one that answers', async () => {
  await engine.rebuild(contractCorpus, 5);
  const settings = indexOfRequest('PATCH /indexes/academy_new/settings');
  const documents = indexOfRequest('POST /indexes/academy_new/documents');
  expect(settings).toBeGreaterThan(-1);
  expect(documents).toBeGreaterThan(settings);
  expect(stub.requests.filter((request) => request === 'PATCH /indexes/academy_new/settings')).toHaveLength(1);
  expect(indexOfRequest('POST /swap-indexes')).toBeGreaterThan(documents);
  expect(stub.requests).not.toContain('POST /indexes/academy/documents');
});

test('after a rebuild the index that was replaced is gone', async () => {
  await engine.rebuild(contractCorpus, 5);
  await engine.rebuild(contractCorpus.slice(1), 6);
  expect(stub.indexes()).toEqual(['academy', 'academy_position']);
});

test.each(['indexCreation', 'settingsUpdate', 'documentAdditionOrUpdate', 'indexSwap'])(
  'a rebuild whose %s fails throws, and the old index goes on answering',
  async (type) => {
    await engine.rebuild(contractCorpus, 5);
    stub.failNext(type);
    await expect(engine.rebuild(contractCorpus.slice(1), 9)).rejects.toThrow(`(${type} on`);
    expect([await engine.size(), await engine.position()]).toEqual([contractCorpus.length, 5]);
    expect((await engine.search(about('алгоритм'))).total).toBe(1);
  },
);

test('a task that fails is an error with its reason, and the position stays where it was', async () => {
  await engine.apply([], 3);
  stub.failNext('documentAdditionOrUpdate');
  const [first] = contractCorpus;
  const change = { id: first?.id ?? '', document: first ?? null };
  const failure = await engine.apply([change], 4).catch((error) => error);
  expect(failure).toBeInstanceOf(MeilisearchTaskFailed);
  expect(failure.message).toMatch(/^Meilisearch: task \d+ \(documentAdditionOrUpdate on academy\) failed: No space left on device$/);
  expect(await engine.position()).toBe(3);
  await engine.apply([change], 4);
  expect([await engine.position(), await engine.size()]).toEqual([4, 1]);
});

test('what a rebuild that broke off left behind does not stand in the way of the next', async () => {
  stub.failNext('indexSwap');
  await expect(engine.rebuild(contractCorpus, 5)).rejects.toThrow(MeilisearchTaskFailed);
  expect(stub.indexes()).toContain('academy_new');
  await engine.rebuild(contractCorpus, 5);
  expect([await engine.size(), stub.indexes().includes('academy_new')]).toEqual([contractCorpus.length, false]);
});

test('readers use a key that can only search this index, the same one at every start', async () => {
  await engine.rebuild(contractCorpus, 5);
  await engine.search(about('алгоритм'));
  const again = await openMeilisearch({ url: stub.url, adminKey: stub.masterKey });
  await again.search(about('алгоритм'));
  await again.close();
  expect(stub.requests.filter((request) => request === 'POST /keys')).toHaveLength(1);
  const path = stub.requests.find((request) => request.startsWith('GET /keys/'))?.replace('GET /', '') ?? '';
  const answer = await fetch(`${stub.url}/${path}`, { headers: { authorization: `Bearer ${stub.masterKey}` } });
  const { key, actions, indexes } = (await answer.json()) as { key: string; actions: string[]; indexes: string[] };
  expect([actions, indexes]).toEqual([['search'], ['academy']]);
  const reader = new Meilisearch({ host: stub.url, apiKey: key });
  await expect(reader.index('academy').deleteDocuments(['x'])).rejects.toThrow('The provided API key is invalid.');
  await expect(reader.index('academy_position').search('')).rejects.toThrow('The provided API key is invalid.');
});

test('a key for reading that is given is the one used; a wrong one is refused', async () => {
  const reader = await openMeilisearch({ url: stub.url, adminKey: stub.masterKey, searchKey: 'wrong' });
  await expect(reader.search(about('алгоритм'))).rejects.toThrow('The provided API key is invalid.');
  expect(stub.requests.some((request) => request.includes('/keys'))).toBe(false);
  await reader.close();
});

test('an index made by another analysis wants a rebuild', async () => {
  await engine.rebuild(contractCorpus, 5);
  const admin = new Meilisearch({ host: stub.url, apiKey: stub.masterKey });
  await admin
    .index('academy_position')
    .addDocuments([{ key: 'position', position: 5, fingerprint: 'of last year' }])
    .waitTask();
  expect(await engine.position()).toBe(0);
});

test.each([
  ['DE" OR country = "NO', 'country IN ["DE\\" OR country = \\"NO"]'],
  ['DE"] OR kind IN ["practice', 'country IN ["DE\\"] OR kind IN [\\"practice"]'],
  ['DE\\', 'country IN ["DE\\\\"]'],
  ['DE\\" OR kind = "practice', 'country IN ["DE\\\\\\" OR kind = \\"practice"]'],
])('a value of a filter stays a value: %j', async (value, expected) => {
  expect(filterOf({ country: [value] })).toEqual([expected]);
  await engine.rebuild(contractCorpus, 5);
  const answer = await engine.search(about('', { country: [value] }));
  expect([answer.total, answer.facets.country.length > 0]).toEqual([0, true]);
});

test('an unknown facet never reaches a filter', () => {
  expect(filterOf({ 'country = "DE" OR kind': ['x'] } as SearchQuery['filters'])).toEqual([]);
});

test('a query with all its words costs two requests, one more for each facet that is chosen', async () => {
  await engine.rebuild(contractCorpus, 5);
  await engine.search(about('алгоритм'));
  const count = async (query: SearchQuery) => {
    const before = stub.requests.length;
    await engine.search(query);
    return stub.requests.length - before;
  };
  expect(await count(about('алгоритм'))).toBe(2);
  expect(await count(about('алгоритм', { country: ['DE'], theme: ['data-rights'] }))).toBe(4);
});
