import { contentRoot, practicesRoot } from '../boot.ts';
import { sendControl } from '../control/control-socket.ts';
import { publishCourses } from '../courses/publish-courses.ts';
import { openServices } from '../open-services.ts';
import { ensurePlaces } from '../organisations/ensure-places.ts';
import { importPractices, type PracticeImport } from '../practices/import-practices.ts';
import { printFaults } from './print-faults.ts';
import { settings } from './settings.ts';

const env = settings();

/** Without a server, the database is ours to open. On one that never started, what entries refer to comes first. */
const importAlone = async (): Promise<PracticeImport> => {
  const opened = await openServices(env);
  try {
    await ensurePlaces(opened.services);
    await publishCourses(opened.services, contentRoot);
    return await importPractices(opened.services, practicesRoot);
  } finally {
    await opened.close();
  }
};

const answer = await sendControl(env.dataDir, { command: 'import-practices' });
if (answer && !answer.ok) {
  console.error(`The server could not import: ${answer.fault}`);
  process.exit(1);
}
const { imported, refused } = answer ? (answer.result as PracticeImport) : await importAlone();
for (const { id, outcome } of imported)
  if (outcome === 'kept') console.log(`${id}: left alone, people have worked on it since it was imported (npm run practices:export shows theirs)`);
  else if (outcome !== 'unchanged') console.log(`${id}: ${outcome}`);
for (const { id, errors } of refused) printFaults(id, errors, 'db/seed/practices');
console.log(`${imported.filter(({ outcome }) => outcome === 'unchanged').length} unchanged, ${refused.length} refused.`);
process.exitCode = refused.length > 0 ? 1 : 0;
