import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child.ts';

/** Hands an empty folder to `fn` and removes it afterwards. */
export const withFolder = async <T>(fn: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'academy-bench-'));
  try {
    return await fn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Runs `fn` with an academy in a process of its own, on a fresh data folder; `ready` is its port. */
export const withAcademy = <T>(fn: (academy: Child<number>) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    const academy = await startChild<number>(new URL('./academy-process.ts', import.meta.url), [folder], ['--expose-gc']);
    try {
      return await fn(academy);
    } finally {
      await academy.stop();
    }
  });
