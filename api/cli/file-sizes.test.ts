import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['api', 'certificates', 'courses', 'db', 'e2e', 'language', 'search', 'site'];
/** Tests, texts, seeds, migrations and tables of data grow with what they list. */
const exempt = /\.(test|e2e)\.tsx?$|\/messages\/|\/seed\/|\/migrations\/|\/(endpoint-table|country-shapes)\.ts$/;
const most = 250;

test(`no source file has more than ${most} lines`, () => {
  const sources = folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((name) => /\.(ts|tsx|astro|mjs)$/.test(name) && !exempt.test(name) && statSync(join(root, name)).isFile());
  const long = sources.filter((name) => readFileSync(join(root, name), 'utf8').split('\n').length - 1 > most);
  expect(sources.length).toBeGreaterThan(300);
  expect(long).toEqual([]);
});
