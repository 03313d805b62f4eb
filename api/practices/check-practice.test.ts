import { expect, test } from 'vitest';
import { samplePractice } from '#api/testing/sample-practice.ts';
import { checkPractice } from './check-practice.ts';
import { readPractice } from './practice-files.ts';
import type { Known } from './rules/known.ts';
import { writePractice } from './write-practice.ts';

const known: Known = { sectors: ['engineering', 'coal'], lessons: ['digital-rights/human-review'], practices: ['xx-sample-union-audit', 'xx-other-one'] };

/** What is said about the sample with one file changed. */
const faultsAfter = (name: string, edit: (source: string) => string) => {
  const files = writePractice(samplePractice());
  const before = files.get(name) ?? '';
  const after = edit(before);
  expect(after).not.toBe(before);
  files.set(name, after);
  return checkPractice(readPractice('xx-sample-union-audit', files), known);
};

test('nothing is said about a sound entry', () => {
  expect(checkPractice(readPractice('xx-sample-union-audit', writePractice(samplePractice())), known)).toEqual([]);
});

test.each<[string, string, (source: string) => string, object]>([
  [
    'an id other than its folder',
    'practice.yaml',
    (s) => s.replace('id: xx-sample-union-audit', 'id: xx-other'),
    { line: 1, path: 'id', received: 'xx-other' },
  ],
  [
    'an unknown sector',
    'practice.yaml',
    (s) => s.replace('[engineering]', '[engineering, enginering]'),
    { line: 5, path: 'sectors.1', received: 'enginering' },
  ],
  ['an unknown theme', 'practice.yaml', (s) => s.replace('data-rights', 'data-right'), { line: 6, path: 'themes.1' }],
  ['an unknown standard', 'practice.yaml', (s) => s.replace('C135', 'C999'), { line: 9, path: 'standards.0' }],
  [
    'an unknown lesson',
    'practice.yaml',
    (s) => s.replace('lessons: []', 'lessons: [digital-rights/nowhere]'),
    { path: 'related.lessons.0', received: 'digital-rights/nowhere' },
  ],
  [
    'an unknown practice',
    'practice.yaml',
    (s) => s.replace('practices: []', 'practices: [xx-nowhere]'),
    { path: 'related.practices.0', received: 'xx-nowhere' },
  ],
  [
    'itself as related',
    'practice.yaml',
    (s) => s.replace('practices: []', 'practices: [xx-sample-union-audit]'),
    { path: 'related.practices.0', expected: 'another practice' },
  ],
  ['a theme twice', 'practice.yaml', (s) => s.replace('data-rights', 'algorithmic-management'), { path: 'themes.1', expected: 'each once' }],
  ['a country there is not', 'practice.yaml', (s) => s.replace('[DE]', '[QQ]'), { line: 3, path: 'countries.0' }],
  ['a source’s id twice', 'practice.yaml', (s) => s.replace('id: sample-court', 'id: sample-union'), { path: 'sources.1.id', expected: 'an id of its own' }],
  ['a javascript: source', 'practice.yaml', (s) => s.replace('https://court.example/judgment', 'javascript:alert(1)'), { path: 'sources.0.url' }],
  ['a document younger than its check', 'practice.yaml', (s) => s.replace('date: 2021-03-01', 'date: 2027-03-01'), { path: 'sources.1.date' }],
  ['an end before the beginning', 'practice.yaml', (s) => s.replace('{ from: 2019 }', '{ from: 2019, to: 2011 }'), { path: 'years' }],
  ['an unknown source', 'kk.md', (s) => s.replace('Ол ашылды.[^sample-union]', 'Ол ашылды.[^sample-onion]'), { path: 'result.0', received: '[^sample-onion]' }],
  ['a fact without a source', 'en.md', (s) => s.replace('Nobody knew.[^sample-union]', 'Nobody knew.'), { line: 9, path: 'problem.0', received: 'none' }],
  [
    'other citations than the original',
    'ru.md',
    (s) => s.replace('**[^sample-union][^sample-court]', '**[^sample-union]'),
    { path: 'done.0', received: 'sample-union' },
  ],
  [
    'a citation in the summary',
    'en.md',
    (s) => s.replace('had it opened.', 'had it opened.[^sample-union]'),
    { path: 'summary.0', received: '[^sample-union]' },
  ],
  ['fewer paragraphs than the original', 'ru.md', (s) => s.replace('\n\nПрофсоюз спросил.[^sample-court]', ''), { path: 'done', received: '1' }],
  ['no clause', 'kk.md', (s) => s.replace(/\n## clause[\s\S]*/, ''), { path: 'clause', expected: 'a part ## clause' }],
  ['HTML', 'en.md', (s) => s.replace('Nobody knew.', 'Nobody <b>knew</b>.'), { path: 'problem.0', expected: 'no HTML' }],
  ['a heading', 'en.md', (s) => s.replace('Nobody knew.', '### Nobody\nknew.'), { path: 'problem.0', expected: 'no heading inside a part' }],
  ['a picture', 'en.md', (s) => s.replace('Nobody knew.', '![x](https://e.org/x.png)'), { path: 'problem.0', expected: 'no picture' }],
  ['a table', 'en.md', (s) => s.replace('Nobody knew.', '| a | b |\n| - | - |\n'), { path: 'problem.0', expected: 'no table' }],
  ['code', 'en.md', (s) => s.replace('Nobody knew.', '`Nobody` knew.'), { path: 'problem.0', expected: 'no code' }],
  ['a javascript: link', 'en.md', (s) => s.replace('Nobody knew.', '[Nobody](javascript:alert(1)) knew.'), { path: 'problem.0' }],
  ['an open strong', 'en.md', (s) => s.replace('Nobody knew.', '**Nobody knew.'), { path: 'problem.0', expected: '**strong text** closed in its paragraph' }],
  [
    'a bare address',
    'en.md',
    (s) => s.replace('Nobody knew.', 'See https://union.example/a now.'),
    { path: 'problem.0', expected: 'a link [text](https://…)' },
  ],
  ['Markdown in a title', 'en.md', (s) => s.replace('Sample: an audit', 'Sample: an *audit*'), { path: 'title.0', expected: 'plain text' }],
  ['a long title', 'en.md', (s) => s.replace('Sample: an audit', `Sample: ${'an audit '.repeat(10)}`), { line: 3, path: 'title.0' }],
  ['a Latin letter in a Cyrillic word', 'kk.md', (s) => s.replace('Ешкім', 'Eшкім'), { path: 'problem.0', received: '[E]шкім' }],
  ['an original that calls itself a translation', 'en.md', (s) => s.replace('state: original', 'state: translated'), { line: 2, path: 'state' }],
  ['a translation that calls itself the original', 'kk.md', (s) => s.replace('state: adapted', 'state: original'), { line: 2, path: 'state' }],
  ['a file in another form than an export’s', 'practice.yaml', (s) => s.replace('[DE]', '[ DE ]'), { line: 3, received: 'another' }],
])('%s is an error', (_, name, edit, expected) => {
  expect(faultsAfter(name, edit)).toContainEqual(expect.objectContaining({ severity: 'error', file: `xx-sample-union-audit/${name}`, ...expected }));
});

test('a source nobody cites is an error where it stands', () => {
  const extra =
    '  - id: nobody\n    publisher: P\n    title: T\n    url: https://e.org/x\n    language: en\n    licence: unknown\n    checked: { on: 2026-11-21, how: live }\nrelated:';
  expect(faultsAfter('practice.yaml', (s) => s.replace('related:', extra))).toContainEqual(
    expect.objectContaining({ severity: 'error', path: 'sources.2', expected: 'a paragraph that cites [^nobody]' }),
  );
});

test.each<[string, string, (source: string) => string, object]>([
  ['a long summary', 'en.md', (s) => s.replace('had it opened.', 'had it opened. '.repeat(30)), { path: 'summary.0', expected: 'at most 300 characters' }],
  [
    'a translation left in the original',
    'ru.md',
    (s) => s.replace(/summary: .*/, 'summary: Nobody knew how the program graded them; the union had it opened.'),
    { path: 'summary.0', received: 'the original itself' },
  ],
])('%s is a warning', (_, name, edit, expected) => {
  expect(faultsAfter(name, edit)).toContainEqual(expect.objectContaining({ severity: 'warning', ...expected }));
});

test('a changed paragraph leaves its translations behind, and only it', () => {
  const faults = faultsAfter('en.md', (s) => s.replace('It was opened.', 'It was opened wide.'));
  expect(faults.map(({ severity, file, path }) => [severity, file, path])).toEqual([
    ['warning', 'xx-sample-union-audit/kk.md', 'result.0'],
    ['warning', 'xx-sample-union-audit/ru.md', 'result.0'],
  ]);
});

test('what is escaped is meant as it stands', () => {
  expect(faultsAfter('en.md', (s) => s.replace('Nobody knew.', 'Nobody \\<knew\\> 2 \\* 2.')).filter(({ severity }) => severity === 'error')).toEqual([]);
});
