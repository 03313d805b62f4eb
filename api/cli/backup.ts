import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openDatabase } from '#db/client.ts';
import { sendControl } from '../control/control-socket.ts';
import { writeBackup } from './backup-archive.ts';
import { settings } from './settings.ts';

const args = process.argv.slice(2);
const withKeys = args.includes('--with-private-keys');
const file = args.find((arg) => !arg.startsWith('--'));
if (!file || existsSync(file)) {
  console.error(file ? `${file} exists already; a backup never overwrites.` : 'Usage: npm run backup -- FILE.tar.gz [--with-private-keys]');
  process.exit(2);
}
const env = settings();
const snapshot = `${env.dataDir}/snapshot-${process.pid}.db`;
try {
  const answer = await sendControl(env.dataDir, { command: 'snapshot', file: snapshot });
  if (answer && !answer.ok) throw new Error(answer.fault);
  if (!answer) {
    const database = await openDatabase(env.databaseUrl, env.databaseAuthToken);
    await database.snapshot(snapshot);
    database.close();
  }
  await writeBackup({ dataDir: env.dataDir, snapshot, file: resolve(file), withKeys });
  console.log(
    `Backed up to ${file}: database, signed files, public keys${withKeys ? ' and PRIVATE KEYS: keep it as you keep them' : '; private keys are not in it'}.`,
  );
} finally {
  await rm(snapshot, { force: true });
}
