import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** A fresh, migrated database in a file of its own; `remove` closes and deletes it. */
export const testDatabase = async (): Promise<OpenDatabase & { folder: string; remove: () => void }> => {
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
