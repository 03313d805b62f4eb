import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '#db/testing.ts';
import { type Env, readEnv } from '../env.ts';
import { type Dispatcher, startDispatcher, storeEvent } from '../events/dispatcher.ts';
import type { Reaction } from '../events/reaction.ts';
import { openFileStore } from '../files/file-store.ts';
import { openKeyStore } from '../files/key-store.ts';
import type { Services } from '../services.ts';
import { lazySearch } from './lazy-search.ts';

export interface TestServices extends Services {
  /** Moves the clock forward. */
  advance: (ms: number) => void;
  /** Sets the clock (UTC ms). */
  setNow: (ms: number) => void;
  /** Runs every due reaction of `reactions` to the end. */
  settle: () => Promise<void>;
  remove: () => Promise<void>;
}

export const testStart = Date.UTC(2026, 10, 21, 9, 0, 0);

/** Services on a fresh database, or one that is given, with a clock that stands still. `drawing` must be given by who draws. */
export const testServices = async (
  options: { reactions?: readonly Reaction[]; drawing?: Services['drawing']; env?: Partial<Env>; database?: TestDatabase } = {},
): Promise<TestServices> => {
  const { reactions = [] } = options;
  const database = options.database ?? (await testDatabase());
  const search = lazySearch(join(database.folder, 'search'));
  let now = testStart;
  const services: Services = {
    env: { ...readEnv({ ACADEMY_PROFILE: 'test', DATA_DIR: database.folder, PORT: '0', PUBLIC_URL: 'http://localhost:4321' }), ...options.env },
    db: database.db,
    write: (fn) => database.write((tx) => fn({ tx, now, emit: (type, payload) => storeEvent(tx, reactions, type, payload, now) })),
    now: () => now,
    files: await openFileStore(join(database.folder, 'files')),
    keys: await openKeyStore(join(database.folder, 'keys')),
    search,
    drawing: options.drawing ?? {
      certificate: () => Promise.reject(new Error('this test draws nothing')),
      badge: () => Promise.reject(new Error('this test draws nothing')),
      brief: () => Promise.reject(new Error('this test draws nothing')),
      transcript: () => Promise.reject(new Error('this test draws nothing')),
      preview: () => Promise.reject(new Error('this test draws nothing')),
      credential: () => Promise.reject(new Error('this test signs nothing')),
      judge: () => Promise.reject(new Error('this test judges nothing')),
      close: async () => undefined,
    },
  };
  let dispatcher: Dispatcher | undefined;
  return {
    ...services,
    advance: (ms) => {
      now += ms;
    },
    setNow: (ms) => {
      now = ms;
    },
    settle: async () => {
      dispatcher ??= startDispatcher(services, reactions);
      await dispatcher.settle();
    },
    remove: async () => {
      await dispatcher?.stop();
      await search.close();
      database.remove();
    },
  };
};
