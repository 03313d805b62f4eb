import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './file-store.ts';

/** Private keys as PEM files, mode 0600, apart from the database and from ordinary backups. */
export interface KeyStore {
  /** Whole and on the disk when it resolves; a key that is there is never overwritten: throws EEXIST. */
  put: (id: string, pem: string) => Promise<void>;
  /** Throws when there is none. */
  get: (id: string) => Promise<string>;
}

export const openKeyStore = async (folder: string): Promise<KeyStore> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const place = (id: string) => {
    if (!/^[A-Za-z0-9_-]{1,100}$/.test(id)) throw new Error('not a key id');
    return join(folder, `${id}.pem`);
  };
  return {
    put: async (id, pem) => {
      // Named only once it is whole: a half-written key under its own name would stop every later start.
      const draft = `${place(id)}.${randomUUID()}.draft`;
      const handle = await open(draft, 'wx', 0o600);
      await handle.writeFile(pem);
      await handle.sync();
      await handle.close();
      try {
        await link(draft, place(id));
      } finally {
        await rm(draft);
      }
      await syncFolder(folder);
    },
    get: async (id) => readFile(place(id), 'utf8'),
  };
};
