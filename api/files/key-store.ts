import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './file-store.ts';

/** Private keys (PEM, Multikey or PKCS#12 as text) in files, mode 0600, apart from the database and from ordinary backups. */
export interface KeyStore {
  /** Whole and on the disk when it resolves; a key that is there is never overwritten: throws EEXIST. */
  put: (id: string, pem: string) => Promise<void>;
  /** Throws when there is none. */
  get: (id: string) => Promise<string>;
}

/** Bits of a mode that let anybody but the owner in. */
const others = 0o077;

/** What is wrong with who may read private keys, a line each, for who runs the server. Nothing is mended: they may be read already. */
export const keyStoreFaults = async (folder: string): Promise<string[]> => {
  const faults: string[] = [];
  const look = async (path: string, wanted: string): Promise<void> => {
    const mode = (await stat(path)).mode & 0o777;
    if ((mode & others) !== 0) faults.push(`${path} has mode ${mode.toString(8)}, expected ${wanted}: chmod ${wanted} ${path}`);
  };
  await look(folder, '700');
  for (const name of await readdir(folder)) await look(join(folder, name), '600');
  return faults;
};

/** Production does not start while others may read its keys. */
export class KeyStoreError extends Error {
  constructor(faults: string[]) {
    super(`Private keys can be read by others, and may have been:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\nSee docs/keys.md.`);
    this.name = 'KeyStoreError';
  }
}

export const openKeyStore = async (folder: string): Promise<KeyStore> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
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
