import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { biomeConfig } from './biome-config.ts';
import { domains } from './boundaries.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('biome.json is what the domain list makes', () => {
  expect(JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))).toEqual(biomeConfig());
});

/** [file, what it imports]: one violation for each rule. */
const violations: [file: string, code: string][] = [
  ['language/x.ts', "import '#db/client.ts';"],
  ['language/x.ts', "import '../db/client.ts';"],
  ['db/x.ts', "import '#api/env.ts';"],
  ['courses/x.ts', "import '#db/client.ts';"],
  ['certificates/x.ts', "import '#courses/course.ts';"],
  ['search/x.ts', "import '#site/x.ts';"],
  ['api/http/x.ts', "import '#api/accounts/sign-in.ts';"],
  ['api/events/x.ts', "import '#site/x.ts';"],
  ...domains.slice(0, -1).map((domain, i): [string, string] => [`api/${domain}/x.ts`, `import '#api/${domains[i + 1]}/x.ts';`]),
  ...domains.slice(1).map((domain, i): [string, string] => [`api/${domain}/x.ts`, `import '#api/${domains[i]}/queries.ts';`]),
  ...domains.slice(1).map((domain, i): [string, string] => [`api/${domain}/x.test.ts`, `import '#api/${domains[i]}/routes.ts';`]),
  ['api/courses/x.ts', "import 'drizzle-orm';"],
  ['api/courses/x.ts', "import '#db/schema/courses.ts';"],
  ['api/courses/rules/x.ts', "import 'drizzle-orm/sqlite-core';"],
  ['api/courses/x.ts', "import '../events/work.ts';"],
  ['api/courses/messages/x.ts', "import '../../events/work.ts';"],
  ['api/courses/x.ts', "import '#site/x.ts';"],
  ['api/accounts/x.ts', "import '#api/demo/x.ts';"],
  ['site/x.ts', "import '#db/client.ts';"],
  ['site/x.ts', "import '#certificates/code.ts';"],
  ['site/x.ts', "import '#api/accounts/sign-in.ts';"],
  ['site/x.ts', "import '#api/app.ts';"],
  ['site/x.astro', "---\nimport '#api/services.ts';\n---\n"],
  ['api/courses/x.ts', 'export const x = process.env.X;'],
];
const allowed: [file: string, code: string][] = [
  [
    'api/progress/x.ts',
    "import '#api/assessment/x.ts';\nimport '#api/events/work.ts';\nimport '#api/services.ts';\nimport '#courses/course.ts';\nimport './y.ts';\n",
  ],
  ['api/courses/queries.ts', "import 'drizzle-orm';\nimport '#db/schema/courses.ts';\n"],
  ['site/x.ts', "import '#api/accounts/contract.ts';\nimport '#courses/course.ts';\nimport '#language/locale.ts';\nimport '#site/y.ts';\n"],
  ['api/cli/x.ts', 'export const x = process.env.X;\n'],
];

let folder: string;
let report: string;

const write = (name: string, code: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), code);
};
/** Each case lies in a file of its own, found again by its number. */
const numbered = (file: string, n: number, ok: boolean): string => {
  if (/\/queries\.ts$/.test(file)) return file;
  return file.replace(/x(\.test)?\.(ts|astro)$/, `${ok ? 'fine' : 'case'}${n}$1.$2`);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'academy-boundaries-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [n, [file, code]] of violations.entries()) write(numbered(file, n, false), code);
  for (const [n, [file, code]] of allowed.entries()) write(numbered(file, n, true), code);
  const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin', 'biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], { cwd: folder, encoding: 'utf8' });
  report = run.stdout;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Diagnostic {
  category: string;
  location: { path: string | { file: string } };
}
const complaints = (): { file: string; rule: string }[] =>
  (JSON.parse(report.slice(report.indexOf('{'))) as { diagnostics: Diagnostic[] }).diagnostics.map(({ category, location: { path } }) => ({
    file: (typeof path === 'string' ? path : path.file).replace(/^\.\//, ''),
    rule: category,
  }));
const ruleFor = (code: string) => (code.includes('process.env') ? 'lint/style/noProcessEnv' : 'lint/style/noRestrictedImports');

test.each(violations.map(([file, code], n) => ({ file, code, n })))('$file may not: $code', ({ file, code, n }) => {
  expect(complaints()).toContainEqual({ file: numbered(file, n, false), rule: ruleFor(code) });
});

test.each(allowed.map(([file, code], n) => ({ file, code, n })))('$file may: $code', ({ file, n }) => {
  expect(complaints().filter((complaint) => complaint.file === numbered(file, n, true) && /noRestrictedImports|noProcessEnv/.test(complaint.rule))).toEqual([]);
});

test('what the site takes from the API is types: a value would bundle a second API with its own database', () => {
  const files = readdirSync(join(root, 'site'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(astro|tsx?)$/.test(name) && name !== 'fetch.ts');
  const values = files.filter((name) => /^import (?!type\b)[^;]*?from '#api\//m.test(readFileSync(join(root, 'site', name), 'utf8')));
  expect(files.length).toBeGreaterThan(50);
  expect(values).toEqual([]);
});
