import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { create, extract } from 'tar';

/**
 * Packs a snapshot of the database, the signed files (named by hash, never rewritten, so a running server does not
 * disturb) and, only when asked, the private keys. Public keys stand in the database. The archive is mode 0600.
 */
export const writeBackup = async ({
  dataDir,
  snapshot,
  file,
  withKeys,
}: {
  dataDir: string;
  snapshot: string;
  file: string;
  withKeys: boolean;
}): Promise<void> => {
  const stage = await mkdtemp(join(dataDir, 'backup-'));
  try {
    await symlink(snapshot, join(stage, 'academy.db'));
    const parts = ['academy.db'];
    for (const folder of withKeys ? ['files', 'keys'] : ['files'])
      if (existsSync(join(dataDir, folder))) {
        await symlink(join(dataDir, folder), join(stage, folder));
        parts.push(folder);
      }
    const draft = `${file}.draft`;
    await create({ gzip: true, cwd: stage, file: draft, follow: true, portable: true, mode: 0o600 }, parts);
    await chmod(draft, 0o600);
    await rename(draft, file);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
};

/** Unpacks a backup into a data folder that must be empty or absent: nothing is ever overwritten. */
export const restoreBackup = async ({ file, dataDir }: { file: string; dataDir: string }): Promise<void> => {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(`${dataDir} is not empty. Move it away or set DATA_DIR to a new folder, then restore again.`);
  const stage = `${dataDir}.restoring`;
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true, mode: 0o700 });
  await extract({ file, cwd: stage, strict: true });
  if (!existsSync(join(stage, 'academy.db'))) {
    await rm(stage, { recursive: true, force: true });
    throw new Error(`${file} is not a backup of an academy: it holds no academy.db.`);
  }
  await rm(dataDir, { recursive: true, force: true });
  await rename(stage, dataDir);
};
