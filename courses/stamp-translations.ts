import { type Locale, locales } from '#language/locale.ts';
import { applyEdits, type Edit, setKey } from './edit-yaml.ts';
import type { LoadedCourse } from './load-courses.ts';
import type { LessonText } from './read-mdx.ts';
import type { YamlFile } from './read-yaml.ts';
import { courseOriginal, figureOriginal, lessonOriginal, questionOriginal } from './translation.ts';

/** Quoted, or YAML reads twelve digits as a number and 12e456789012 as infinity. */
const quoted = (hash: string): string => `'${hash}'`;

const stampLesson = ({ source, body }: LessonText, hash: string): string => `---\nfrom: ${quoted(hash)}\n---\n\n${body}${source.endsWith('\n') ? '\n' : ''}`;

/**
 * Files in which every translation says that it was made from today's original, by path under the folder of courses;
 * those that already say so are left out. For an author who has brought the translations up to date.
 */
export const stampTranslations = ({ course, lessons, checks, bank, figures }: LoadedCourse): Map<string, string> => {
  const changed = new Map<string, string>();
  if (!course.value) return changed;
  const { original } = course.value;
  const others = locales.filter((locale) => locale !== original);
  const keep = (file: string, before: string, after: string) => void (before !== after && changed.set(file, after));
  const keepEdits = (file: YamlFile<unknown>, edits: Edit[]) => keep(file.file, file.source, applyEdits(file.source, edits));
  const forOthers = (hash: string) => `{ ${others.map((locale) => `${locale}: ${quoted(hash)}`).join(', ')} }`;
  const isStamped = (stamps: Partial<Record<Locale, string>>, hash: string) => others.every((locale) => stamps[locale] === hash);

  const hash = courseOriginal(course.value);
  if (!isStamped(course.value.translatedFrom, hash)) keepEdits(course, [setKey(course, [], 'translatedFrom', forOthers(hash), 'original')]);

  for (const file of [...checks.values(), ...bank.values()])
    keepEdits(
      file,
      (file.value ?? []).flatMap((question, index) => {
        const from = questionOriginal(question, original);
        return others.filter((locale) => question[locale].from !== from).map((locale) => setKey(file, [index, locale], 'from', quoted(from)));
      }),
    );
  keepEdits(
    figures,
    Object.entries(figures.value ?? {}).flatMap(([id, figure]) => {
      const from = figureOriginal(figure, original);
      return isStamped(figure.translatedFrom, from) ? [] : [setKey(figures, [id], 'translatedFrom', forOthers(from))];
    }),
  );
  for (const texts of lessons.values())
    for (const locale of others) {
      const [source, text] = [texts[original], texts[locale]];
      if (source && text && text.from !== lessonOriginal(source.body)) keep(text.file, text.source, stampLesson(text, lessonOriginal(source.body)));
    }
  return changed;
};
