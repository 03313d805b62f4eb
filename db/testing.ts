import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { migrateDatabase, type OpenDatabase, openDatabase } from './client.ts';

let template: string | undefined;

const migratedTemplate = async (): Promise<string> => {
  if (template && existsSync(template)) return template;
  const file = join(mkdtempSync(join(tmpdir(), 'academy-template-')), 'template.db');
  const database = await openDatabase(`file:${file}`);
  await migrateDatabase(database.db);
  const copy = `${file}.copy`;
  await database.snapshot(copy);
  database.close();
  template = copy;
  return copy;
};

export interface TestDatabase extends OpenDatabase {
  folder: string;
  remove: () => void;
}

/** A fresh, migrated database in a file of its own; `remove` closes and deletes it. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'academy-'));
  const file = join(folder, 'academy.db');
  copyFileSync(await migratedTemplate(), file);
  const database = await openDatabase(`file:${file}`);
  return {
    ...database,
    folder,
    remove: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The first `count` migrations alone, as an older Academy's database has them; `migrateDatabase` upgrades it. */
export const olderDatabase = async (count: number): Promise<TestDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'academy-'));
  const migrationsFolder = join(folder, 'migrations');
  cpSync(fileURLToPath(new URL('./migrations', import.meta.url)), migrationsFolder, { recursive: true });
  const journal = join(migrationsFolder, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
  const database = await openDatabase(`file:${join(folder, 'academy.db')}`);
  await migrate(database.db, { migrationsFolder });
  return {
    ...database,
    folder,
    remove: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
