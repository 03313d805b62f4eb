import { describe, expect, test } from 'vitest';
import { checkCourse } from './check-course.ts';
import type { Fault } from './fault.ts';
import { type Edits, loadEdited } from './fixtures/edited.ts';

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const append = (more: string) => (text: string) => `${text}${more}`;
const faultsOf = (edits: Edits): Fault[] => checkCourse(loadEdited(edits)).filter(({ expected }) => !expected.includes('600–900'));

const lesson = 'lessons/first/ru.mdx';
const svg = 'figures/two-steps.svg';
const choice = (id: string, correct: string, text: (option: string) => string) => {
  const options = `{ ${['a', 'b', 'c', 'd'].map((option) => `${option}: "${text(option)}"`).join(', ')} }`;
  const texts = ['kk', 'ru', 'en'].map((locale) => `  ${locale}: { prompt: "${locale} ${id}", options: ${options}, explanation: why }\n`).join('');
  return `- id: ${id}\n  topic: topic-two\n  lesson: second\n  type: single\n  options: [a, b, c, d]\n  correct: ${correct}\n${texts}`;
};
const verdict = (id: string) =>
  `- { id: ${id}, topic: topic-two, lesson: second, type: true-false, correct: true, reasons: [x, y], correctReason: ${id.endsWith('1') ? 'x' : 'y'}, ${['kk', 'ru', 'en'].map((locale) => `${locale}: { prompt: "${locale} ${id}", reasons: { x: One, y: Two }, explanation: why }`).join(', ')} }\n`;
const equal = () => 'same length';

/** Seeded violation → where it is reported, and what was expected and received there. */
const seeded: [what: string, edits: Edits, fault: Partial<Record<keyof Fault, unknown>>][] = [
  ['YAML that cannot be read', { 'course.yaml': append('\n  bad: [') }, { severity: 'error', file: 'sample/course.yaml', expected: 'valid YAML' }],
  ['no outline', { 'course.yaml': () => null }, { file: 'sample/course.yaml', line: 1, expected: 'a file', received: 'nothing' }],
  [
    'a field of the wrong kind',
    { 'course.yaml': replace('minutes: 10', 'minutes: ten') },
    { line: 26, path: 'modules.0.lessons.0.minutes', expected: 'a number', received: '"ten"' },
  ],
  [
    'a field nobody knows',
    { 'course.yaml': replace('level: basic', 'level: basic\nprice: 5') },
    { line: 8, path: 'price', expected: 'no other field', received: 'price' },
  ],
  [
    'a text missing in one language',
    { 'course.yaml': replace(', en: Sample course', '') },
    { line: 4, path: 'title.en', expected: 'a string', received: 'nothing' },
  ],
  ['an empty text', { 'course.yaml': replace('en: Sample course', 'en: ""') }, { line: 4, path: 'title.en', expected: 'some text', received: '""' }],
  [
    'a value outside its list',
    { 'course.yaml': replace('level: basic', 'level: expert') },
    { line: 7, path: 'level', expected: 'one of basic, advanced', received: '"expert"' },
  ],
  [
    'an id in capitals',
    { 'course.yaml': replace('- id: second', '- id: Second') },
    { path: 'modules.0.lessons.1.id', expected: 'lower-case Latin letters, digits and single hyphens', received: '"Second"' },
  ],
  [
    'an address without https',
    { 'course.yaml': replace('https://example', 'http://example') },
    { path: 'sources.code.url', expected: 'url', received: '"http://example.org/code"' },
  ],
  ['a lesson twice', { 'course.yaml': replace('- id: second', '- id: first') }, { expected: 'an id of its own', received: 'first twice' }],
  [
    'a lesson without a translation',
    { 'lessons/second/kk.mdx': () => null },
    { file: 'sample/course.yaml', line: 28, expected: 'a file lessons/second/kk.mdx', received: 'nothing' },
  ],
  [
    'texts of a lesson the outline does not have',
    { 'course.yaml': replace('- id: second', '- id: third') },
    { file: 'sample/lessons/second', expected: 'one of first, third', received: 'second' },
  ],
  ['a lesson without a check', { 'checks/second.yaml': () => null }, { severity: 'warning', expected: 'a short check: checks/second.yaml' }],
  [
    'a bank smaller than the draw',
    { 'course.yaml': replace('topic-two: 1', 'topic-two: 5') },
    { line: 41, path: 'finalTest.draw.topic-two', expected: 'at least 5 questions in bank/topic-two.yaml', received: '2' },
  ],
  ['no bank where questions are drawn', { 'bank/topic-two.yaml': () => null }, { expected: 'at least 1 questions in bank/topic-two.yaml', received: '0' }],
  ['a file that is no YAML', { 'bank/notes.txt': () => 'x' }, { file: 'sample/bank/notes.txt', expected: 'only .yaml files here' }],

  [
    'a lesson changed after its translation',
    { [lesson]: append('\nНовое.\n') },
    { severity: 'warning', file: 'sample/lessons/first/kk.mdx', line: 2, expected: /today's original/, received: /older original/ },
  ],
  [
    'an outline changed after its translation',
    { 'course.yaml': replace('ru: Проверять', 'ru: Сверять') },
    { severity: 'warning', path: 'translatedFrom.kk', line: 3, received: /older original/ },
  ],
  [
    'a question changed after its translation',
    { 'bank/topic-one.yaml': replace('Вопрос one-multiple?', 'Иной вопрос?') },
    { severity: 'warning', path: 'one-multiple.en.from', received: /older original/ },
  ],
  [
    'a figure changed after its translation',
    { 'figures.yaml': replace('ru: Начало', 'ru: Старт') },
    { severity: 'warning', path: 'two-steps.translatedFrom.en' },
  ],
  [
    'a translation that does not say of what',
    { 'lessons/first/en.mdx': replace(/from: .*\n/, '') },
    { severity: 'warning', received: 'one that does not say of which' },
  ],
  [
    'an original that says it is a translation',
    { [lesson]: replace('---\n', "---\nfrom: '0123456789ab'\n") },
    { severity: 'error', file: 'sample/lessons/first/ru.mdx', path: 'from' },
  ],
  [
    'the original in the place of a translation',
    { 'course.yaml': replace('Сынақтарға арналған шағын курс.', 'Маленький курс для проверок.') },
    { severity: 'warning', path: 'summary.kk', received: 'the original itself' },
  ],

  [
    'a link to a lesson that is not there',
    { [lesson]: append('\n[Дальше](../third)\n') },
    { line: 22, expected: /a lesson of this course \(first, second\)/, received: '"../third"' },
  ],
  ['a link without https', { [lesson]: append('\n[Сайт](http://example.org)\n') }, { expected: 'an address with https and a host' }],
  ['a link that is none', { [lesson]: append('\n[Сайт](https://)\n') }, { expected: 'a whole address' }],
  [
    'a source nobody knows',
    { [lesson]: replace('id="code"', 'id="cod"') },
    { line: 6, expected: 'a source this lesson names in course.yaml (code)', received: 'cod' },
  ],
  ['a source only the course knows', { 'lessons/second/ru.mdx': append('\nСлово.<Source id="code" />\n') }, { expected: /it names none/, received: 'code' }],
  ['a figure nobody knows', { [lesson]: replace('two-steps', 'three-steps') }, { line: 8, expected: 'a figure of figures.yaml', received: 'three-steps' }],
  [
    'a source never cited',
    {
      'course.yaml': replace(
        'sources:\n  code:',
        'sources:\n  spare: { title: { kk: a, ru: b, en: c }, publisher: { kk: a, ru: b, en: c }, checked: 2026-11-21, how: live }\n  code:',
      ),
    },
    { severity: 'warning', path: 'sources.spare' },
  ],
  [
    'a source a lesson names and does not cite',
    { 'course.yaml': replace('minutes: 5', 'minutes: 5\n        sources: [code]') },
    { severity: 'warning', path: 'modules.0.lessons.1.sources', line: 32 },
  ],
  [
    'a figure never shown',
    Object.fromEntries(['kk', 'ru', 'en'].map((locale) => [`lessons/first/${locale}.mdx`, replace('<Figure id="two-steps" />\n', '')])),
    { severity: 'warning', file: 'sample/figures.yaml', line: 1, expected: 'a lesson that shows it' },
  ],

  [
    'another component',
    { [lesson]: append('\n<Video id="x" />\n') },
    { line: 22, expected: 'one of Figure, Source, Practice, Example, Note', received: '<Video>' },
  ],
  ['plain HTML', { [lesson]: append('\n<b>Слово</b>\n') }, { received: '<b>' }],
  ['an import', { [lesson]: append("\nimport x from './x.js'\n") }, { expected: 'no import or export' }],
  ['an expression', { [lesson]: append('\nИтого {1 + 1}\n') }, { line: 22, expected: 'no expression in braces', received: '{1 + 1}' }],
  ['a box left open', { [lesson]: replace('</Note>\n', '') }, { expected: '</Note>', received: 'the end of the lesson' }],
  ['boxes crossed', { [lesson]: replace('</Example>', '</Note>') }, { line: 14, expected: '</Example>', received: '</Note>' }],
  ['an attribute nobody knows', { [lesson]: replace('<Note>', '<Note kind="red">') }, { expected: 'no attribute kind on Note' }],
  ['a lone <', { [lesson]: append('\nесли 5 <6\n') }, { expected: /a space after </ }],
  ['a picture in Markdown', { [lesson]: append('\n![alt](../second)\n') }, { expected: '<Figure id="…" />' }],
  ['a heading of level 1', { [lesson]: replace('## ', '# ') }, { line: 4, expected: 'headings from ##' }],
  ['no front matter', { [lesson]: replace(/^---\n---\n/, '') }, { line: 1, expected: /front matter/ }],

  ['a Latin letter in a lesson', { [lesson]: append('\nСoюз\n') }, { line: 22, expected: 'one script in a word', received: 'С[o]юз' }],
  [
    'a Latin letter in a question',
    { 'checks/first.yaml': replace('Вопрос first-single', 'Вoпрос first-single') },
    { path: '0.ru.prompt', line: 13, received: 'В[o]прос' },
  ],
  ['a Latin letter in an outline', { 'course.yaml': replace('kk: Тексеру', 'kk: Тексеpу') }, { line: 11, path: 'outcomes.0.kk' }],
  ['a Latin letter in a label', { 'figures.yaml': replace('Соңы', 'Cоңы') }, { line: 7, path: 'two-steps.labels.end.kk' }],

  [
    'a question without a right answer',
    { 'checks/first.yaml': replace('correct: b', 'correct: e') },
    { line: 6, path: '0.correct', expected: 'one of a, b, c, d', received: 'e' },
  ],
  [
    'a short text nothing is accepted for',
    { 'bank/topic-two.yaml': replace(/ {4}accepted: \[SENTINEL-accepted, consent\]\n/, '') },
    { path: '1.en.accepted', expected: 'at least one accepted answer', received: 'nothing' },
  ],
  ['an option without a text', { 'checks/first.yaml': replace(', d: Рыба', '') }, { path: '0.ru.options', expected: 'texts for [a, b, c, d]' }],
  ['a type nobody knows', { 'checks/first.yaml': replace('type: numeric', 'type: essay') }, { path: '1.type', expected: 'a known type', received: '"essay"' }],
  [
    'a question of another lesson',
    { 'checks/first.yaml': replace('lesson: first', 'lesson: second') },
    { line: 3, path: 'first-single.lesson', expected: 'first, as the file is named', received: 'second' },
  ],
  [
    'a question of an unknown lesson',
    { 'bank/topic-one.yaml': replace('lesson: first', 'lesson: zeroth') },
    { path: 'one-single.lesson', expected: 'one of first, second', received: 'zeroth' },
  ],
  [
    'a question of an unknown topic',
    { 'bank/topic-one.yaml': replace('topic: topic-one', 'topic: topic-six') },
    { path: 'one-single.topic', expected: 'one of topic-one, topic-two' },
  ],
  [
    'two questions of one id',
    { 'bank/topic-one.yaml': replace('id: one-single', 'id: first-single') },
    { path: 'first-single.id', received: 'first-single, also in sample/checks/first.yaml' },
  ],
  [
    'a question asked twice',
    { 'bank/topic-one.yaml': replace('Question one-single?', 'Question first-single?') },
    { severity: 'warning', expected: 'a question that first-single does not ask' },
  ],
  [
    'an id that tells',
    { 'checks/first.yaml': (text) => text.replaceAll(/\bb\b/g, 'right-one') },
    { path: 'first-single.options', expected: 'an id that tells nothing', received: 'right-one' },
  ],
  [
    'all options right',
    { 'bank/topic-one.yaml': replace('correct: [a, c]', 'correct: [a, b, c, d]') },
    { path: 'one-multiple.correct', received: 'all are right' },
  ],
  ['pairs side by side', { 'bank/topic-two.yaml': replace('{ p: u, q: s }', '{ p: s, q: t }') }, { path: 'two-matching.pairs' }],

  [
    'pairs of one id',
    { 'bank/topic-two.yaml': (text) => text.replaceAll(/\bs\b/g, 'q').replaceAll(/\bu\b/g, 'p') },
    { path: 'two-matching.pairs', received: 'the same ids' },
  ],
  [
    'ids in the right order',
    { 'bank/topic-one.yaml': (text) => text.replace('options: [a, b, c]\n', 'options: [b, a, c]\n').replace('[c, a, b]', '[a, b, c]') },
    { path: 'one-ordering.correct', received: 'a, b, c' },
  ],
  [
    'the right option always first',
    { 'checks/second.yaml': () => ['a1', 'a2', 'a3', 'a4'].map((id) => choice(id, 'a', equal)).join('') },
    { severity: 'error', file: 'sample/checks/second.yaml', expected: 'the right option not always listed in place 1', received: '4 of 4' },
  ],
  [
    'the right option under one id',
    {
      'checks/second.yaml': () =>
        ['a1', 'a2', 'a3', 'a4']
          .map((id, place) => choice(id, 'c', equal).replace('[a, b, c, d]', ['[c, a, b, d]', '[a, c, b, d]', '[a, b, d, c]', '[b, a, c, d]'][place] ?? ''))
          .join(''),
    },
    { severity: 'error', expected: 'the right option not always called c' },
  ],
  [
    'the right option always the longest',
    {
      'checks/second.yaml': () =>
        ['a', 'b', 'c', 'd'].map((correct, place) => choice(`l${place}`, correct, (option) => (option === correct ? 'a much longer text' : option))).join(''),
    },
    { severity: 'error', expected: 'the right option not always the longest (en)', received: '4 of 4' },
  ],
  [
    'the right option too often the longest',
    {
      'checks/second.yaml': () =>
        [...'abcdabcd']
          .map((correct, place) => choice(`m${place}`, correct, (option) => ((option === correct) === place < 7 ? `a much longer ${option}` : 'short')))
          .join(''),
    },
    { severity: 'warning', expected: 'the right option no more often the longest (kk) than by chance', received: /^7 of 8: m0, m1/ },
  ],
  [
    'statements that are always true',
    { 'checks/second.yaml': () => ['v1', 'v2', 'w1', 'w2'].map(verdict).join('') },
    { severity: 'error', expected: 'some statements true, some false', received: '4 of 4 true' },
  ],

  [
    'a drawing without texts',
    { 'figures.yaml': replace('two-steps:', 'two-ways:') },
    { file: 'sample/figures/two-steps.svg', expected: 'texts under two-steps in figures.yaml' },
  ],
  ['texts without a drawing', { [svg]: () => null }, { file: 'sample/figures.yaml', line: 1, expected: 'a drawing figures/two-steps.svg' }],
  [
    'a placeholder without a label',
    { [svg]: replace('{{end}}', '{{finish}}') },
    { file: 'sample/figures/two-steps.svg', expected: 'a label finish under two-steps in figures.yaml' },
  ],
  [
    'a label without a placeholder',
    { [svg]: replace('{{end}}', '{{start}}') },
    { severity: 'warning', file: 'sample/figures.yaml', line: 7, path: 'two-steps.labels.end' },
  ],
  ['words in a drawing', { [svg]: replace('{{end}}', 'The end') }, { line: 5, expected: 'text only as {{label}}', received: 'The end' }],
  ['a colour in a drawing', { [svg]: replace('fill="none"', 'fill="#f00"') }, { line: 3, expected: 'fill="none" or a class', received: 'fill="#f00"' }],
  ['a style in a drawing', { [svg]: replace('rx="4"', 'style="fill:red"') }, { line: 2, expected: 'no style, script, id or link' }],
  ['a script in a drawing', { [svg]: replace('</svg>', '<script>alert(1)</script></svg>') }, { line: 6, received: '<script>' }],
  ['a handler in a drawing', { [svg]: replace('rx="4"', 'onload="alert(1)"') }, { expected: 'no style, script, id or link' }],
  ['a class the site does not know', { [svg]: replace('"fig-text"', '"fig-red"') }, { line: 4, received: 'fig-red' }],
  ['a drawing of fixed size', { [svg]: replace('viewBox="0 0 200 100"', 'width="200" height="100"') }, { line: 1, expected: 'a viewBox' }],
];

describe('a course', () => {
  test('as it should be has no fault', () => expect(faultsOf({})).toEqual([]));

  test.each(seeded)('with %s', (_, edits, { expected, received, ...fault }) => {
    const text = (value: unknown) => (value === undefined ? expect.any(String) : value instanceof RegExp ? expect.stringMatching(value) : value);
    expect(faultsOf(edits)).toContainEqual(expect.objectContaining({ ...fault, expected: text(expected), received: text(received) }));
  });

  test('whose lesson is short is noted, no more', () => {
    const notes = checkCourse(loadEdited()).filter(({ expected }) => expected === '600–900 words');
    expect(notes.map(({ severity }) => severity)).toEqual(Array(6).fill('note'));
    expect(notes.find(({ file }) => file === 'sample/lessons/first/en.mdx')).toMatchObject({ line: 5, received: '19' });
  });

  test('keeps its links, sources of the address bar and code as they are', () => {
    const more = '\n[Дальше](../second), [сюда](#итог), [закон](https://example.org/закон?a=1), `{x} <y>`\n\n```\nimport { a } <b\n```\n';
    const faults = faultsOf({ [lesson]: append(more) });
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
