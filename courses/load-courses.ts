import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Locale, locales } from '#language/locale.ts';
import { type Course, courseSchema, type Figures, figuresSchema } from './course.ts';
import { type Fault, inOrder } from './fault.ts';
import { type Question, questionFileSchema } from './question.ts';
import { type LessonText, readMdx } from './read-mdx.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

/** A course as its files say it. What could not be read is missing here and stands in `faults`. */
export interface LoadedCourse {
  /** Name of its folder. */
  slug: string;
  course: YamlFile<Course>;
  /** By lesson id, in no order; the order is the course's. */
  lessons: Map<string, Partial<Record<Locale, LessonText>>>;
  /** By lesson id. */
  checks: Map<string, YamlFile<Question[]>>;
  /** By topic id. */
  bank: Map<string, YamlFile<Question[]>>;
  figures: YamlFile<Figures>;
  /** By figure id, the raw SVG. */
  drawings: Map<string, { file: string; source: string }>;
  faults: Fault[];
}

const names = (folder: string, extension: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(extension) && !name.startsWith('.'))
        .sort()
    : [];

const folders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isDirectory())
        .sort()
    : [];

/** Reads the folder of one course; throws nothing an author could cause. */
export const loadCourse = (root: string, slug: string): LoadedCourse => {
  const faults: Fault[] = [];
  const read = (path: string): string | undefined => (existsSync(join(root, slug, path)) ? readFileSync(join(root, slug, path), 'utf8') : undefined);
  const fault = (path: string, expected: string, received: string) =>
    faults.push({ severity: 'error', file: `${slug}/${path}`, line: 1, path: '', expected, received });
  const unknown = (folder: string, extension: string) => {
    for (const name of existsSync(join(root, slug, folder)) ? readdirSync(join(root, slug, folder)) : [])
      if (!name.startsWith('.') && !name.endsWith(extension)) fault(`${folder}/${name}`, `only ${extension} files here`, name);
  };

  const outline = read('course.yaml');
  if (outline === undefined) fault('course.yaml', 'a file', 'nothing');
  const course = readYaml(`${slug}/course.yaml`, outline ?? '', courseSchema);
  if (outline !== undefined) faults.push(...course.faults);
  const figures = readYaml(`${slug}/figures.yaml`, read('figures.yaml') ?? '{}', figuresSchema);
  faults.push(...figures.faults);

  const lessons: LoadedCourse['lessons'] = new Map();
  for (const id of folders(join(root, slug, 'lessons'))) {
    const texts: Partial<Record<Locale, LessonText>> = {};
    for (const locale of locales) {
      const source = read(`lessons/${id}/${locale}.mdx`);
      if (source === undefined) continue;
      const text = readMdx(`${slug}/lessons/${id}/${locale}.mdx`, source);
      faults.push(...text.faults);
      texts[locale] = text;
    }
    lessons.set(id, texts);
  }

  const questionFiles = (folder: 'checks' | 'bank'): Map<string, YamlFile<Question[]>> => {
    unknown(folder, '.yaml');
    return new Map(
      names(join(root, slug, folder), '.yaml').map((name) => {
        const file = readYaml(`${slug}/${folder}/${name}`, read(`${folder}/${name}`) ?? '', questionFileSchema);
        faults.push(...file.faults);
        return [basename(name, '.yaml'), file];
      }),
    );
  };
  const checks = questionFiles('checks');
  const bank = questionFiles('bank');

  unknown('figures', '.svg');
  const drawings = new Map(
    names(join(root, slug, 'figures'), '.svg').map((name) => [
      basename(name, '.svg'),
      { file: `${slug}/figures/${name}`, source: read(`figures/${name}`) ?? '' },
    ]),
  );
  return { slug, course, lessons, checks, bank, figures, drawings, faults: inOrder(faults) };
};

/** Every course under `root`: a folder is a course. */
export const loadCourses = (root: string): LoadedCourse[] => folders(root).map((slug) => loadCourse(root, slug));
