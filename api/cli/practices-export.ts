import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { practicesRoot } from '../boot.ts';
import { sendControl } from '../control/control-socket.ts';
import { openServices } from '../open-services.ts';
import { type ExportedPractice, exportPractices } from '../practices/export-practices.ts';
import { settings } from './settings.ts';

const readArguments = () => {
  try {
    return parseArgs({ options: { to: { type: 'string', default: practicesRoot } } }).values;
  } catch {
    console.error('Usage: npm run practices:export -- [--to FOLDER]   (db/seed/practices when none is named)');
    process.exit(2);
  }
};
const folder = resolve(readArguments().to);
const env = settings();

/** Without a server, the database is ours to open. */
const exportAlone = async (): Promise<ExportedPractice[]> => {
  const opened = await openServices(env);
  try {
    return await exportPractices(opened.services.db);
  } finally {
    await opened.close();
  }
};

const answer = await sendControl(env.dataDir, { command: 'export-practices' });
if (answer && !answer.ok) {
  console.error(`The server could not export: ${answer.fault}`);
  process.exit(1);
}
const practices = answer ? (answer.result as ExportedPractice[]) : await exportAlone();
let written = 0;
for (const { id, files } of practices) {
  mkdirSync(join(folder, id), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, id, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    writeFileSync(file, text);
    written += 1;
  }
}
console.log(`${practices.length} published practices, ${written} files changed in ${folder}.`);
