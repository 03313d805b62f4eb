import { Meilisearch } from 'meilisearch';
import { inject } from 'vitest';
import type { SearchEngine } from '../engine.ts';
import { openMeilisearch } from './open-meilisearch.ts';
import { startStubServer } from './stub-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A real server, when `npm run test:meili` was given one. */
    meilisearch?: { url: string; adminKey: string };
  }
}

export interface GivenServer {
  /** Whether it is a real one. */
  real: boolean;
  /** An engine on an empty index of its own. */
  open: () => Promise<SearchEngine>;
  /** Removes everything that was opened. */
  close: () => Promise<void>;
}

/** For tests: the server that was given, else the stub. */
export const givenServer = async (): Promise<GivenServer> => {
  const given = inject('meilisearch');
  const stub = given ? undefined : await startStubServer();
  const { url, adminKey } = given ?? { url: stub?.url ?? '', adminKey: stub?.masterKey ?? '' };
  const run = `academy-test-${process.pid}-${Date.now().toString(36)}`;
  const indexes: string[] = [];
  return {
    real: given !== undefined,
    open: () => {
      const index = `${run}-${indexes.length}`;
      indexes.push(index);
      return openMeilisearch({ url, adminKey, index });
    },
    close: async () => {
      if (stub) return stub.close();
      const admin = new Meilisearch({ host: url, apiKey: adminKey });
      for (const index of indexes) {
        for (const uid of [index, `${index}_new`, `${index}_position`]) await admin.deleteIndex(uid).waitTask({ timeout: 60_000 });
        const { results } = await admin.getKeys({ limit: 1_000 });
        for (const key of results) if (key.indexes.length === 1 && key.indexes[0] === index) await admin.deleteKey(key.uid);
      }
    },
  };
};
