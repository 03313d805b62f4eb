import { Meilisearch } from 'meilisearch';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StubServer, startStubServer } from './stub-server.ts';
import { prefixTypos, typosBetween } from './stub-words.ts';

let stub: StubServer;
let client: Meilisearch;
beforeEach(async () => {
  stub = await startStubServer();
  client = new Meilisearch({ host: stub.url, apiKey: stub.masterKey, defaultWaitOptions: { interval: 1 } });
});
afterEach(() => stub.close());

const filled = async () => {
  await client.createIndex('words', { primaryKey: 'key' }).waitTask();
  await client
    .index('words')
    .updateSettings({ searchableAttributes: ['title', 'body'], filterableAttributes: ['country'], sortableAttributes: ['year'] })
    .waitTask();
  const documents = [
    { key: 'a', title: 'algorithm audit', body: 'workers ask', country: ['DE', 'AT'], year: 2 },
    { key: 'b', title: 'audit', body: 'of an algorithm', country: ['NO'], year: 3 },
    { key: 'c', title: 'fund', body: 'audit', country: [], year: null },
  ];
  await client.index('words').addDocuments(documents).waitTask();
  return client.index('words');
};
const keys = (hits: readonly Record<string, unknown>[]) => hits.map(({ key }) => key);

test('documents before settings, bad keys of documents and settings Meilisearch has not are refused', async () => {
  await client.createIndex('words', { primaryKey: 'key' }).waitTask();
  const early = await client
    .index('words')
    .addDocuments([{ key: 'a' }])
    .waitTask();
  expect([early.status, early.error?.code]).toEqual(['failed', 'stub_expects']);
  const kazakh = await client
    .index('words')
    .updateSettings({ localizedAttributes: [{ attributePatterns: ['*'], locales: ['kk'] }] })
    .waitTask();
  expect(kazakh.error?.message).toBe('Unsupported locale `kk`');
  const rule = await client
    .index('words')
    .updateSettings({ rankingRules: ['words', 'luck'] })
    .waitTask();
  expect(rule.error?.code).toBe('invalid_settings_ranking_rules');
  await client
    .index('words')
    .updateSettings({ searchableAttributes: ['title'] })
    .waitTask();
  const colon = await client
    .index('words')
    .addDocuments([{ key: 'practice:x' }])
    .waitTask();
  expect(colon.error?.code).toBe('invalid_document_id');
});

test('no key, a wrong key and a key for something else are refused', async () => {
  await filled();
  await expect(new Meilisearch({ host: stub.url }).index('words').search('a')).rejects.toThrow('The Authorization header is missing');
  await expect(new Meilisearch({ host: stub.url, apiKey: 'x' }).index('words').search('a')).rejects.toThrow('The provided API key is invalid.');
});

test.each([
  [{ filter: 'kind = "x"' }, 'Attribute `kind` is not filterable.'],
  [{ filter: 'country = ' }, 'Was expecting a value, found `the end`'],
  [{ filter: 'country IN ["DE"' }, 'Was expecting `,`, found `the end`'],
  [{ filter: 'country = "DE' }, 'Unexpected characters at the end of the filter'],
  [{ sort: ['title:asc'] }, 'Attribute `title` is not sortable.'],
  [{ facets: ['year'] }, 'Attribute `year` is not filterable.'],
  [{ attributesToSearchOn: ['country'] }, 'Attribute `country` is not searchable.'],
  [{ matchingStrategy: 'any' }, 'Unknown value `any`'],
  [{ limt: 3 }, 'Unknown field `limt`'],
])('a search with %j is refused', async (parameters, message) => {
  const index = await filled();
  await expect(index.search('audit', parameters as never)).rejects.toThrow(message);
});

test.each([
  ['country = "DE"', ['a']],
  ['country = de', ['a']],
  ['country IN ["NO", "AT"]', ['a', 'b']],
  ['NOT country = "DE" AND (country = "NO" OR country = "XX")', ['b']],
  ['country != "NO"', ['a', 'c']],
  ['country = "D\\"E"', []],
])('the filter %j', async (filter, expected) => {
  expect(keys((await (await filled()).search('', { filter })).hits).sort()).toEqual(expected);
});

test('words, then typos, then attributes decide; words are dropped from the right unless all are asked for', async () => {
  const index = await filled();
  expect(keys((await index.search('algorithm audit')).hits)).toEqual(['a', 'b']);
  expect(keys((await index.search('audit fund')).hits)).toEqual(['c', 'b', 'a']);
  expect(keys((await index.search('audit fund', { matchingStrategy: 'all' })).hits)).toEqual(['c']);
  expect(keys((await index.search('algoritm')).hits).sort()).toEqual(['a', 'b']);
  expect(keys((await index.search('"algoritm"')).hits)).toEqual([]);
  expect(keys((await index.search('algo')).hits).sort()).toEqual(['a', 'b']);
  expect(keys((await index.search('algo ')).hits)).toEqual([]);
});

test('facets count what was found, sorted or not', async () => {
  const { facetDistribution } = await (await filled()).search('algorithm', { facets: ['country'], limit: 0 });
  expect(facetDistribution).toEqual({ country: { AT: 1, DE: 1, NO: 1 } });
});

test('a document of several federated queries is one hit, by the best of its weighted scores', async () => {
  await filled();
  const { hits, estimatedTotalHits } = await client.multiSearch({
    federation: {},
    queries: [
      { indexUid: 'words', q: 'audit', federationOptions: { weight: 0.1 } },
      { indexUid: 'words', q: 'fund', federationOptions: { weight: 1 } },
    ],
  });
  expect([keys(hits), estimatedTotalHits]).toEqual([['c', 'b', 'a'], 3]);
  expect(hits[0]?._federation?.queriesPosition).toBe(1);
});

test.each([
  ['algoritm', 'algorithm', 2, 1],
  ['garmnet', 'garment', 1, 1],
  ['lagorithm', 'algorithm', 2, 2],
  ['xlgorithm', 'algorithm', 1, 2],
  ['audit', 'audit', 0, 0],
])('from %s to %s, of at most %i, there are %i typos', (typed, word, limit, expected) => {
  expect(typosBetween(typed, word, limit)).toBe(expected);
});

test('a beginning may hold a typo', () => {
  expect([prefixTypos('algoi', 'algorithm', 1), prefixTypos('xyz', 'algorithm', 0)]).toEqual([1, 1]);
});
