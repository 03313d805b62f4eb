import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { lessonPath } from './lesson-page.ts';
import type { Row } from './table.ts';

const client = fileURLToPath(new URL('../../dist/client', import.meta.url));
const mostScriptKb = 25;
const mostPageKb = 100;
const kb = 1024;

/** Bytes as they travel: what is compressed already is not compressed again. */
const travels = (path: string, bytes: Buffer): number => (path.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length);

/** Built files a text names: by their whole address, or, in a script, beside it. */
const named = (path: string, text: string): string[] =>
  [...text.matchAll(/\/_astro\/[\w.-]+\.(?:js|css|svg|woff2)/g), ...(path.endsWith('.js') ? text.matchAll(/(?<=["'`]\.\/)[\w.-]+\.js/g) : [])].map(([found]) =>
    found.startsWith('/') ? found : `/_astro/${found}`,
  );

/** Everything a page can ask for, each once, with its bytes; also what it fetches only when it scrolls into view. */
const reached = (page: string): Map<string, number> => {
  const sizes = new Map<string, number>();
  const visit = (path: string): void => {
    const file = join(client, path);
    if (sizes.has(path) || !existsSync(file)) return;
    const bytes = readFileSync(file);
    sizes.set(path, travels(path, bytes));
    if (!path.endsWith('.woff2')) for (const next of named(path, bytes.toString('utf8'))) visit(next);
  };
  visit(page);
  return sizes;
};

/** What a first visit of a lesson weighs, from the built files by gzip; e2e/budget.e2e.ts measures it in a browser. */
export const pageWeight = async (): Promise<Row[]> => {
  const sizes = reached(`${lessonPath}.html`);
  if (sizes.size === 0) throw new Error(`the build has no ${lessonPath}`);
  const sum = (of: (path: string) => boolean) => [...sizes].reduce((total, [path, bytes]) => total + (of(path) ? bytes : 0), 0) / kb;
  const html = readFileSync(join(client, `${lessonPath}.html`), 'utf8');
  const inline = gzipSync([...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n'), { level: 9 }).length / kb;
  const script = sum((path) => path.endsWith('.js')) + inline;
  const all = sum(() => true);
  return [
    {
      name: 'JavaScript of a lesson page, gzip',
      loop: '–',
      figure: `${script.toFixed(1)} KB`,
      bar: `≤ ${mostScriptKb} KB`,
      beside: `${inline.toFixed(1)} KB of it inline`,
      ok: script <= mostScriptKb,
    },
    {
      name: 'first visit of a lesson page, gzip',
      loop: '–',
      figure: `${all.toFixed(1)} KB`,
      bar: `≤ ${mostPageKb} KB`,
      beside: `${sizes.size} files, ${sum((path) => path.endsWith('.woff2')).toFixed(1)} KB of them fonts`,
      ok: all <= mostPageKb,
    },
  ];
};
