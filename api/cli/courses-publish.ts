import { checkCourse } from '#courses/check-course.ts';
import { loadCourses } from '#courses/load-courses.ts';
import { sendControl } from '../control/control-socket.ts';
import { type Publication, publishCourses } from '../courses/publish-courses.ts';
import { openServices } from '../open-services.ts';
import { practiceFolders } from '../practices/practice-files.ts';
import { buildSite } from './build-site.ts';
import { contentFolder, practicesFolder, printFaults } from './print-faults.ts';
import { settings } from './settings.ts';

const env = settings();
let errors = 0;
for (const course of loadCourses(contentFolder)) errors += printFaults(course.slug, checkCourse(course, { practices: practiceFolders(practicesFolder) }));
if (errors > 0) {
  console.error('Nothing was published: mend the errors first.');
  process.exit(1);
}

/** Without a server, the database is ours to open; the next start serves the pages built here. */
const publishAlone = async (): Promise<Publication> => {
  await buildSite({ profile: env.profile === 'production' ? 'production' : 'demonstration' });
  const opened = await openServices(env);
  try {
    return await publishCourses(opened.services, contentFolder);
  } finally {
    await opened.close();
  }
};

const answer = await sendControl(env.dataDir, { command: 'publish-courses' });
if (answer && !answer.ok) {
  console.error(`The server could not publish: ${answer.fault}`);
  process.exit(1);
}
const { stored, refused } = answer ? (answer.result as Publication) : await publishAlone();
for (const { slug, outcome, versionId, newQuestions } of stored)
  console.log(`${slug}: ${outcome}${outcome === 'unchanged' ? '' : `, version ${versionId.slice(0, 12)}, ${newQuestions} new or corrected questions`}`);
for (const { slug, errors: found } of refused) console.error(`${slug}: refused by the server, ${found.length} errors; it keeps the version it had`);
console.log(answer ? 'Published on the running server.' : 'Published; no server was running on this data folder.');
process.exitCode = refused.length > 0 ? 1 : 0;
