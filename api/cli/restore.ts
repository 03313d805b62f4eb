import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { restoreBackup } from './backup-archive.ts';
import { settings } from './settings.ts';

const file = process.argv[2];
if (!file || !existsSync(file)) {
  console.error(file ? `${file} does not exist.` : 'Usage: npm run restore -- FILE.tar.gz   (into DATA_DIR, which must be empty)');
  process.exit(2);
}
const { dataDir } = settings();
try {
  await restoreBackup({ file: resolve(file), dataDir });
  console.log(`Restored into ${dataDir}. Start the Academy as usual; without private keys it makes new ones and old certificates still verify.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
