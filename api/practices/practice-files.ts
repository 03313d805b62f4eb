import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '#courses/fault.ts';
import { readYaml, type YamlFile } from '#courses/read-yaml.ts';
import { type Locale, locales } from '#language/locale.ts';
import { type Practice, practiceSchema } from './practice.ts';
import { type PracticeHead, practiceHeadSchema } from './practice-head.ts';
import { readPracticeText, type TextFile } from './read-practice-text.ts';

/** A practice as its folder says it. What could not be read is missing here and stands in `faults`. */
export interface LoadedPractice {
  /** Name of its folder. */
  id: string;
  head: YamlFile<PracticeHead>;
  texts: Partial<Record<Locale, TextFile>>;
  /** All of it together; absent while a part cannot be read. */
  practice: Practice | undefined;
  faults: Fault[];
}

const fileNames = ['practice.yaml', ...locales.map((locale) => `${locale}.md`)];

/** Names of the folders of practices, sorted. Files beside them (`wanted.md`) are notes. */
export const practiceFolders = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root)
        .filter((name) => !name.startsWith('.') && statSync(join(root, name)).isDirectory())
        .sort()
    : [];

/** Takes the files of one practice, by name, apart; throws nothing an author could cause. */
export const readPractice = (id: string, files: ReadonlyMap<string, string>): LoadedPractice => {
  const faults: Fault[] = [];
  const fault = (name: string, expected: string, received: string) =>
    faults.push({ severity: 'error', file: `${id}/${name}`, line: 1, path: '', expected, received });

  for (const name of files.keys()) if (!fileNames.includes(name)) fault(name, `only ${fileNames.join(', ')} here`, name);
  const yaml = files.get('practice.yaml');
  if (yaml === undefined) fault('practice.yaml', 'a file', 'nothing');
  const head = readYaml(`${id}/practice.yaml`, yaml ?? '', practiceHeadSchema);
  if (yaml !== undefined) faults.push(...head.faults);

  const texts: LoadedPractice['texts'] = {};
  for (const locale of locales) {
    const source = files.get(`${locale}.md`);
    if (source === undefined) continue;
    const text = readPracticeText(`${id}/${locale}.md`, source);
    faults.push(...text.faults);
    texts[locale] = text;
  }
  if (!head.value || Object.values(texts).some(({ text }) => text === undefined)) return { id, head, texts, practice: undefined, faults };
  const parsed = practiceSchema.safeParse({
    ...head.value,
    texts: Object.fromEntries(Object.entries(texts).map(([locale, { text }]) => [locale, text])),
  });
  for (const { path, message } of parsed.error?.issues ?? [])
    faults.push({
      severity: 'error',
      file: `${id}/${String(path[1])}.md`,
      line: 1,
      path: path.slice(2).map(String).join('.'),
      expected: message,
      received: 'another value',
    });
  return { id, head, texts, practice: parsed.data, faults };
};

/** Reads one folder. */
export const loadPractice = (root: string, id: string): LoadedPractice =>
  readPractice(
    id,
    new Map(
      readdirSync(join(root, id))
        .filter((name) => !name.startsWith('.'))
        .map((name) => [name, readFileSync(join(root, id, name), 'utf8')]),
    ),
  );

/** Every practice under `root`, by folder. */
export const loadPractices = (root: string): LoadedPractice[] => practiceFolders(root).map((id) => loadPractice(root, id));
