import { randomUUID } from 'node:crypto';
import type { Client, InStatement, Transaction, TransactionMode } from '@libsql/client';
import type { Database } from '#db/client.ts';

export interface Statement {
  sql: string;
  args: (string | number | bigint | boolean | null)[];
}

/** What one save sends to the database. */
export interface RecordedSave {
  /** Outside of a transaction: who asks. */
  before: Statement[];
  /** In the one transaction that writes. */
  inside: Statement[];
  /** The client id among the arguments. */
  clientId: string;
}

const plain = (statement: InStatement): Statement => {
  if (typeof statement === 'string') return { sql: statement, args: [] };
  if (!Array.isArray(statement.args)) throw new Error('the query builder is expected to give arguments in order');
  return { sql: statement.sql, args: statement.args as Statement['args'] };
};

const listen = (target: Client | Transaction, into: Statement[]): void => {
  const execute = target.execute.bind(target) as (statement: InStatement) => ReturnType<Transaction['execute']>;
  target.execute = ((statement: InStatement) => {
    into.push(plain(statement));
    return execute(statement);
  }) as Client['execute'];
};

/** Runs one save and writes down its statements. */
export const recordStatements = async (db: Database, save: (clientId: string) => Promise<void>): Promise<RecordedSave> => {
  // Drizzle keeps the driver's client here; its type says so only where the database is made.
  const { $client: client } = db as unknown as { $client: Client };
  const { execute, transaction } = client;
  const recorded: RecordedSave = { before: [], inside: [], clientId: randomUUID() };
  let transactions = 0;
  listen(client, recorded.before);
  const begin = transaction.bind(client) as (mode?: TransactionMode) => Promise<Transaction>;
  client.transaction = (async (mode?: TransactionMode) => {
    transactions += 1;
    const tx = await begin(mode);
    listen(tx, recorded.inside);
    return tx;
  }) as Client['transaction'];
  try {
    await save(recorded.clientId);
  } finally {
    Object.assign(client, { execute, transaction });
  }
  if (transactions !== 1 || !recorded.inside.some(({ args }) => args.includes(recorded.clientId)))
    throw new Error('a save is expected to be one transaction with its client id in it');
  return recorded;
};
