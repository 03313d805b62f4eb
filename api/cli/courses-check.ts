import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourse } from '#courses/check-course.ts';
import { findUnknownWords, readTerms } from '#courses/find-unknown-words.ts';
import { type LoadedCourse, loadCourses } from '#courses/load-courses.ts';
import { stampTranslations } from '#courses/stamp-translations.ts';
import { textsOf } from '#courses/texts-of.ts';
import { locales } from '#language/locale.ts';
import { practiceFolders } from '../practices/practice-files.ts';
import { contentFolder, practicesFolder, printFaults } from './print-faults.ts';
import { root } from './run-step.ts';

const usage = 'Usage: npm run courses:check -- [--stamp] [--words] [COURSE…]   (see docs/authoring.md)';

const readArguments = () => {
  try {
    return parseArgs({ options: { stamp: { type: 'boolean', default: false }, words: { type: 'boolean', default: false } }, allowPositionals: true });
  } catch {
    console.error(usage);
    process.exit(2);
  }
};

const load = (wanted: string[]): LoadedCourse[] => {
  const courses = loadCourses(contentFolder);
  const missing = wanted.filter((slug) => !courses.some((course) => course.slug === slug));
  if (missing.length === 0) return wanted.length > 0 ? courses.filter(({ slug }) => wanted.includes(slug)) : courses;
  console.error(`There is no course ${missing.join(', ')} in courses/content.`);
  process.exit(2);
};

const stamp = (courses: LoadedCourse[]): void => {
  const stamped = courses.flatMap((course) => [...stampTranslations(course)]);
  for (const [file, text] of stamped) {
    writeFileSync(join(contentFolder, file), text);
    console.log(`  stamped courses/content/${file}`);
  }
  console.log(stamped.length > 0 ? `${stamped.length} files say now that their translations follow the original.` : 'Every translation was stamped already.');
};

const printWords = (course: LoadedCourse): void => {
  for (const locale of locales) {
    const file = join(root, 'courses', 'terms', `${locale}.txt`);
    const words = findUnknownWords(locale, textsOf(course), readTerms(existsSync(file) ? readFileSync(file, 'utf8') : ''));
    if (!words) {
      console.log(`${course.slug}: no dictionary for ${locale} (apt install hunspell hunspell-${locale === 'en' ? 'en-us' : locale}); nothing read`);
      continue;
    }
    for (const { word, times, file: at, line } of words) console.log(`  courses/content/${at}:${line}  ${word}${times > 1 ? ` (${times} times)` : ''}`);
    console.log(`${course.slug}: ${words.length} words the ${locale} dictionary does not know; most are right, read them and judge`);
  }
};

const { values, positionals } = readArguments();
if (values.stamp) stamp(load(positionals));
const courses = load(positionals);
let errors = 0;
for (const course of courses) {
  errors += printFaults(course.slug, checkCourse(course, { practices: practiceFolders(practicesFolder) }));
  if (values.words) printWords(course);
}
process.exitCode = errors > 0 ? 1 : 0;
