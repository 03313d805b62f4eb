import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrateDatabase, openDatabase } from '#db/client.ts';
import type { Env } from './env.ts';
import { type Dispatcher, startDispatcher, storeEvent } from './events/dispatcher.ts';
import type { Drawing } from './files/drawing.ts';
import { openFileStore } from './files/file-store.ts';
import { KeyStoreError, keyStoreFaults, openKeyStore } from './files/key-store.ts';
import { startDrawing } from './files/start-drawing.ts';
import { reactions } from './reactions.ts';
import { openEngine } from './search/open-engine.ts';
import type { Services } from './services.ts';
import { settableClock } from './testing/settable-clock.ts';

export interface OpenServices {
  services: Services;
  dispatcher: Dispatcher;
  /** A consistent copy of the database in a new file, while it is in use. */
  snapshot: (file: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Opens the data folder: database (migrated), files, keys, worker thread (`drawing` is for tests); starts the reactions. */
export const openServices = async (env: Env, drawing: Drawing = startDrawing()): Promise<OpenServices> => {
  await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
  const keysFolder = join(env.dataDir, 'keys');
  const keys = await openKeyStore(keysFolder);
  const faults = await keyStoreFaults(keysFolder);
  if (faults.length > 0 && env.profile === 'production') throw new KeyStoreError(faults);
  for (const fault of faults) console.warn(`  private keys can be read by others: ${fault}`);
  const database = await openDatabase(env.databaseUrl, env.databaseAuthToken);
  await migrateDatabase(database.db);
  const now = env.testClock ? settableClock.now : Date.now;
  const search = await openEngine(env);
  let dispatcher: Dispatcher | undefined;
  const services: Services = {
    env,
    db: database.db,
    now,
    write: async (fn) => {
      const at = now();
      let happened = false;
      const result = await database.write((tx) =>
        fn({
          tx,
          now: at,
          emit: (type, payload) => {
            happened = true;
            return storeEvent(tx, reactions, type, payload, at);
          },
        }),
      );
      if (happened) dispatcher?.kick();
      return result;
    },
    files: await openFileStore(join(env.dataDir, 'files')),
    keys,
    drawing,
    search,
  };
  dispatcher = startDispatcher(services, reactions);
  return {
    services,
    dispatcher,
    snapshot: database.snapshot,
    close: async () => {
      await dispatcher.stop();
      await drawing.close();
      await search.close();
      database.close();
    },
  };
};
