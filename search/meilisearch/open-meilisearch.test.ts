import { afterAll, beforeAll } from 'vitest';
import { describeEngine } from '../engine-contract.ts';
import { type GivenServer, givenServer } from './given-server.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
});
afterAll(() => server.close());

describeEngine('Meilisearch', () => server.open());
