import { afterAll, beforeAll } from 'vitest';
import { describeEngine } from '../engine-contract.ts';
import { openMeilisearch } from './open-meilisearch.ts';
import { type StubServer, startStubServer } from './stub-server.ts';

let stub: StubServer;
let opened = 0;
beforeAll(async () => {
  stub = await startStubServer();
});
afterAll(() => stub.close());

// Each test its own index of the one server.
describeEngine('Meilisearch, at the stub', () => {
  opened += 1;
  return openMeilisearch({ url: stub.url, adminKey: stub.masterKey, index: `library_${opened}` });
});
