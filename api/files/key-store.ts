import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Private keys as PEM files, mode 0600, apart from the database and from ordinary backups. */
export interface KeyStore {
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
      const handle = await open(place(id), 'wx', 0o600);
      await handle.writeFile(pem);
      await handle.sync();
      await handle.close();
    },
    get: (id) => readFile(place(id), 'utf8'),
  };
};
