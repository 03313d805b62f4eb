import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Client, createClient, LibsqlError } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';

/** For reading: what is committed. */
export type Database = LibSQLDatabase;
/** For writing: exists only inside `write`. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Queries that read take either, so that a use case sees its own writes. */
export type Reader = Database | Tx;

export interface OpenDatabase {
  db: Database;
  /**
   * Runs `fn` in one transaction, one after another for the whole process: libSQL's calls are synchronous, so two
   * writers waiting for each other would stop everybody. For the same reason each waits for a turn of the event loop: a
   * row of writes without one answers no request until its end. Only entry points call it; a nested call throws.
   */
  write: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>;
  /** A consistent copy of the whole database in a new file. */
  snapshot: (file: string) => Promise<void>;
  close: () => void;
}

const busyMs = 250;
const retries = 5;

const isBusy = (error: unknown): boolean =>
  error instanceof LibsqlError
    ? error.code === 'SQLITE_BUSY' || /SQL statements in progress/.test(error.message)
    : error instanceof Error && error.cause !== undefined && isBusy(error.cause);

/**
 * Durability: WAL with `synchronous=FULL`, this build's default on every pooled connection, so that a commit we have
 * answered for survives kill -9 and loss of power. `url`: `file:…` or a remote libSQL (`libsql://`, `https://`).
 */
export const openDatabase = async (url: string, authToken?: string): Promise<OpenDatabase> => {
  const client: Client = createClient({ url, ...(authToken ? { authToken } : {}), timeout: busyMs });
  if (url.startsWith('file:')) await client.execute('PRAGMA journal_mode = WAL');
  const db = drizzle(client, { casing: 'snake_case' });
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();

  const attempt = async <T>(fn: (tx: Tx) => Promise<T>, left = retries): Promise<T> => {
    try {
      return await db.transaction((tx) => inside.run(true, () => fn(tx)));
    } catch (error) {
      if (left === 0 || !isBusy(error)) throw error;
      // Another process (a backup, a command) held the lock; a connection that met it stays poisoned (libsql-client-ts #352).
      await (client.reconnect() as void | Promise<void>);
      return attempt(fn, left - 1);
    }
  };

  const write = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => {
    if (inside.getStore()) throw new Error('write() inside write(): a use case takes tx, only an entry point opens one');
    const run = last.then(() => othersTurn()).then(() => attempt(fn));
    last = run.catch(() => undefined);
    return run;
  };

  return {
    db,
    write,
    snapshot: async (file) => void (await client.execute({ sql: 'VACUUM INTO ?', args: [file] })),
    close: () => client.close(),
  };
};

/** Brings the schema up to date; a database that is already is left alone. */
export const migrateDatabase = (db: Database): Promise<void> => migrate(db, { migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)) });
