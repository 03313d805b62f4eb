import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lessonsOf } from '#courses/lessons-of.ts';
import { loadCourses } from '#courses/load-courses.ts';
import { seedSectors } from '#db/seed/sectors.ts';
import { stampPractice } from '../practices/behind.ts';
import { checkPractice } from '../practices/check-practice.ts';
import { type LoadedPractice, loadPractice, practiceFolders } from '../practices/practice-files.ts';
import { writePractice } from '../practices/write-practice.ts';
import { contentFolder, practicesFolder as folder, printFaults } from './print-faults.ts';

const usage = 'Usage: npm run practices:check -- [--stamp] [--write] [PRACTICE…]   (see docs/practices.md)';

const readArguments = () => {
  try {
    return parseArgs({ options: { stamp: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } }, allowPositionals: true });
  } catch {
    console.error(usage);
    process.exit(2);
  }
};
const { values, positionals } = readArguments();

const all = practiceFolders(folder);
const missing = positionals.filter((id) => !all.includes(id));
if (missing.length > 0) {
  console.error(`There is no practice ${missing.join(', ')} in db/seed/practices.`);
  process.exit(2);
}

/** Writes what differs from the canonical form; `--stamp` also says that translations follow the original. */
const write = ({ id, practice, head, texts }: LoadedPractice): void => {
  if (!practice) {
    console.log(`  ${id} cannot be written before its errors are mended`);
    return;
  }
  const now = new Map([['practice.yaml', head.source], ...Object.entries(texts).map(([locale, { source }]) => [`${locale}.md`, source] as const)]);
  for (const [name, text] of writePractice(values.stamp ? stampPractice(practice) : practice)) {
    if (now.get(name) === text) continue;
    writeFileSync(join(folder, id, name), text);
    console.log(`  wrote db/seed/practices/${id}/${name}`);
  }
};

const ids = positionals.length > 0 ? positionals : all;
if (values.stamp || values.write) for (const id of ids) write(loadPractice(folder, id));

const known = {
  sectors: seedSectors.map(({ id }) => id),
  lessons: loadCourses(contentFolder).flatMap(({ slug, course }) => (course.value ? lessonsOf(course.value).map(({ lesson }) => `${slug}/${lesson.id}`) : [])),
  practices: all,
};
let errors = 0;
for (const id of ids) errors += printFaults(id, checkPractice(loadPractice(folder, id), known), 'db/seed/practices');
process.exitCode = errors > 0 ? 1 : 0;
