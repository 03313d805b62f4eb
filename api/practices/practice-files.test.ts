import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { samplePractice } from '#api/testing/sample-practice.ts';
import { loadPractice, loadPractices, practiceFolders, readPractice } from './practice-files.ts';
import { writePractice } from './write-practice.ts';

const seeds = fileURLToPath(new URL('../../db/seed/practices', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'practices-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the real entries', () => {
  test.each(practiceFolders(seeds))('%s: writing what was read changes no byte', (id) => {
    const { practice } = loadPractice(seeds, id);
    if (!practice) throw new Error(`${id} cannot be read`);
    const files = Object.fromEntries(readdirSync(join(seeds, id)).map((name) => [name, readFileSync(join(seeds, id, name), 'utf8')]));
    expect(Object.fromEntries(writePractice(practice))).toEqual(files);
  });
});

test('an entry written and read again is the same entry', () => {
  const practice = samplePractice({ related: { lessons: ['digital-rights/human-review'], practices: ['xx-other-one'] }, years: { from: 1999, to: 2004 } });
  const read = readPractice(practice.id, writePractice(practice));
  expect(read.faults).toEqual([]);
  expect(read.practice).toEqual(practice);
});

test.each([
  "it's: a # title, [with] {signs} & 'quotes' \"twice\" – и ещё",
  '- not a list',
  '"quoted"',
  '123456789012',
  'null',
  '~',
  '#',
  '? key',
  '| block',
  'a: b: c',
  'trailing:',
  '@at `tick` %percent !tag *star',
  'line one\nline two',
  '---',
  '... ---',
])('a title or publisher %j survives YAML', (title) => {
  const practice = samplePractice();
  practice.organisations = [title];
  for (const source of practice.sources) Object.assign(source, { publisher: title, title, authors: [title, 'B'] });
  const read = readPractice(practice.id, writePractice(practice));
  expect(read.practice?.organisations).toEqual([title]);
  expect(read.practice?.sources.map((source) => [source.publisher, source.title, source.authors])).toEqual([
    [title, title, [title, 'B']],
    [title, title, [title, 'B']],
  ]);
});

test.each(['ends ---', '---', '## problem', "it's: [x] # y"])('a title %j survives its front matter', (title) => {
  const practice = samplePractice();
  if (practice.texts.kk) practice.texts.kk.sections.title = [title];
  expect(readPractice(practice.id, writePractice(practice)).practice).toEqual(practice);
});

test('a hash that looks like a number stays a hash, and one that is not known stays null', () => {
  const practice = samplePractice();
  const { kk } = practice.texts;
  if (kk) kk.madeFrom = { title: ['123456789012'], done: ['12e456789012', null] };
  expect(readPractice(practice.id, writePractice(practice)).practice?.texts.kk?.madeFrom).toEqual({ title: ['123456789012'], done: ['12e456789012', null] });
});

test('paragraphs part at empty lines, lists keep their depth, lines lose their trailing spaces', () => {
  const files = writePractice(samplePractice());
  files.set('en.md', `${files.get('en.md')?.split('## problem')[0]}## problem\r\n\r\nOne  \r\nline.\n\n\n- a\n  - b \t\n\u200b- c\n`);
  const { practice } = readPractice('xx-sample-union-audit', files);
  expect(practice?.texts.en?.sections.problem).toEqual(['One\nline.', '- a\n  - b\n- c']);
});

test('a year that YAML reads as a number is a date', () => {
  const files = writePractice(samplePractice());
  files.set('practice.yaml', files.get('practice.yaml')?.replace("date: '2020'", 'date: 2020') ?? '');
  expect(files.get('practice.yaml')).toContain('date: 2020\n');
  expect(readPractice('xx-sample-union-audit', files).practice?.sources[0]?.date).toBe('2020');
});

test.each([
  ['a file that does not belong', 'notes.txt', 'hello', 'only practice.yaml, kk.md, ru.md, en.md here'],
  ['text before the first part', 'en.md', '---\nstate: original\ntitle: T\nsummary: S\n---\nHello\n', 'a heading ## problem before the text'],
  [
    'a part there is not',
    'en.md',
    '---\nstate: original\ntitle: T\nsummary: S\n---\n## story\n\nHello\n',
    'one of problem, done, result, success, steps, involve, clause',
  ],
  [
    'a part out of order',
    'en.md',
    '---\nstate: original\ntitle: T\nsummary: S\n---\n## done\n\nA\n\n## problem\n\nB\n',
    'sections once each, in the order problem, done, result, success, steps, involve, clause',
  ],
  ['no front matter', 'en.md', '## problem\n', 'front matter: a line ---, fields, a line ---'],
  ['a state there is not', 'kk.md', '---\nstate: fine\ntitle: T\nsummary: S\n---\n', 'one of original, translated, adapted, reviewed'],
  ['a field there is not', 'practice.yaml', 'id: a\nauthor: me\n', 'no other field'],
  ['broken YAML', 'practice.yaml', 'id: [\n', 'valid YAML'],
])('%s is a fault with its place', (_, name, source, expected) => {
  const files = writePractice(samplePractice());
  files.set(name, source);
  const { faults } = readPractice('xx-sample-union-audit', files);
  expect(faults).toContainEqual(expect.objectContaining({ file: `xx-sample-union-audit/${name}`, expected, line: expect.any(Number) }));
});

test('folders are practices, files beside them are notes', () => {
  mkdirSync(join(root, 'xx-one'));
  writeFileSync(join(root, 'wanted.md'), 'wanted');
  for (const [name, text] of writePractice(samplePractice({ id: 'xx-one' }))) writeFileSync(join(root, 'xx-one', name), text);
  cpSync(join(root, 'xx-one'), join(root, 'xx-two'), { recursive: true });
  expect(loadPractices(root).map(({ id, practice }) => [id, practice?.id])).toEqual([
    ['xx-one', 'xx-one'],
    ['xx-two', 'xx-one'],
  ]);
});
