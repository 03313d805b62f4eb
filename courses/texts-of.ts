import { locales } from '#language/locale.ts';
import type { LoadedCourse } from './load-courses.ts';
import type { YamlFile } from './read-yaml.ts';

/** A piece of text a learner may read, and where it stands. */
export interface PlacedText {
  file: string;
  line: number;
  /** Empty in lessons. */
  path: string;
  /** Undefined for what has no language of its own. */
  locale: string | undefined;
  text: string;
}

const isLocaleKey = (key: PropertyKey | undefined): key is string => locales.some((locale) => locale === key);

const inYaml = ({ file, value, lineOf }: YamlFile<unknown>): PlacedText[] => {
  const found: PlacedText[] = [];
  const visit = (node: unknown, path: PropertyKey[]): void => {
    if (typeof node === 'string')
      found.push({ file, line: lineOf(path), path: path.map(String).join('.'), locale: path.find(isLocaleKey)?.toString(), text: node });
    else if (typeof node === 'object' && node !== null)
      for (const [key, inner] of Object.entries(node)) visit(inner, [...path, Array.isArray(node) ? Number(key) : key]);
  };
  visit(value, []);
  return found;
};

/** Every YAML file of a course. */
const yamlFiles = ({ course, figures, checks, bank }: LoadedCourse): YamlFile<unknown>[] => [course, figures, ...checks.values(), ...bank.values()];

/** Everything written in a course: strings of its YAML files, and lessons line by line without marks and tags. */
export const textsOf = (loaded: LoadedCourse): PlacedText[] => [
  ...yamlFiles(loaded).flatMap(inYaml),
  ...[...loaded.lessons.values()].flatMap((texts) =>
    locales.flatMap((locale) => {
      const text = texts[locale];
      return text ? text.words.split('\n').map((line, index) => ({ file: text.file, line: text.firstLine + index, path: '', locale, text: line })) : [];
    }),
  ),
];
