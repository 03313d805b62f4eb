import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** What lies in the store. */
type FileExtension = 'pdf' | 'json' | 'jwt';

/** Stored bytes named by their SHA-256: writing the same twice is one file, and nothing is ever overwritten. */
export interface FileStore {
  /** Returns the SHA-256 (hex) once the bytes are on the disk. */
  put: (bytes: Uint8Array, extension: FileExtension) => Promise<string>;
  get: (sha256: string, extension: FileExtension) => Promise<Uint8Array<ArrayBuffer>>;
}

export const sha256Hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Makes names in a folder survive a loss of power. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
};

export const openFileStore = async (folder: string): Promise<FileStore> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = (sha256: string, extension: FileExtension) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
    return join(folder, sha256.slice(0, 2), `${sha256}.${extension}`);
  };
  return {
    put: async (bytes, extension) => {
      const sha256 = sha256Hex(bytes);
      const file = place(sha256, extension);
      const parent = join(folder, sha256.slice(0, 2));
      await mkdir(parent, { recursive: true, mode: 0o700 });
      const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      const handle = await open(draft, 'w', 0o600);
      await handle.writeFile(bytes);
      await handle.sync();
      await handle.close();
      await rename(draft, file);
      await syncFolder(parent);
      return sha256;
    },
    get: async (sha256, extension) => new Uint8Array(await readFile(place(sha256, extension))),
  };
};
