import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { readYaml } from '#courses/read-yaml.ts';
import { type Locale, locales } from '#language/locale.ts';

/** Where entries of the library stand before they are imported, from the project's root. */
const practicesFolder = './db/seed/practices';

export const titlesSchema = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });

const titleOf = (file: string): string | undefined => {
  if (!existsSync(file)) return undefined;
  const [, front = ''] = /^---\n([\s\S]*?)\n---\s*(?:\n|$)/.exec(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')) ?? [];
  return readYaml(file, front, z.looseObject({ title: z.string() })).value?.title;
};

/** Titles under `root`, by id: what lessons need to link to an entry. */
export const readTitles = (root: string): Map<string, z.infer<typeof titlesSchema>> => {
  const found = new Map<string, Partial<Record<Locale, string>>>();
  for (const id of existsSync(root) ? readdirSync(root).sort() : []) {
    const titles = locales.flatMap((locale) => {
      const title = titleOf(join(root, id, `${locale}.md`));
      return title === undefined ? [] : [[locale, title] as const];
    });
    if (titles.length > 0) found.set(id, Object.fromEntries(titles));
  }
  return found;
};

/** A collection of the titles only: texts of entries are the database's, which an editor may have changed since. */
export const practiceTitles: Loader = {
  name: 'practice-titles',
  load: async ({ config, store, parseData }) => {
    store.clear();
    for (const [id, titles] of readTitles(fileURLToPath(new URL(practicesFolder, config.root)))) store.set({ id, data: await parseData({ id, data: titles }) });
  },
};
