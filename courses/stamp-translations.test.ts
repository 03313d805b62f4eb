import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCourse } from './check-course.ts';
import { type Edits, withEdited } from './fixtures/edited.ts';
import { loadCourse } from './load-courses.ts';
import { stampTranslations } from './stamp-translations.ts';

const behind = (root: string) => checkCourse(loadCourse(root, 'sample')).filter(({ expected }) => expected.includes("today's original"));
/** Stamps the edited course and hands over the files written, what is behind after, and what a second stamping would write. */
const stamp = (edits: Edits) =>
  withEdited(edits, (root) => {
    const before = behind(root).length;
    const files = stampTranslations(loadCourse(root, 'sample'));
    for (const [file, text] of files) writeFileSync(join(root, file), text);
    return { before, files, after: behind(root), again: stampTranslations(loadCourse(root, 'sample')) };
  });
const hash = /'[0-9a-f]{12}'/g;

test('what is up to date is not written', () => expect(stamp({}).files).toEqual(new Map()));

test('everything behind is stamped once, and only its hashes change', () => {
  const { before, files, after, again } = stamp({
    'course.yaml': (text) => text.replace('Проверять', 'Сверять'),
    'bank/topic-one.yaml': (text) => text.replace('Вопрос one-single?', 'Какой вопрос?'),
    'figures.yaml': (text) => text.replace('ru: Начало', 'ru: Старт'),
    'lessons/first/ru.mdx': (text) => `${text}\nНовое.\n`,
  });
  expect(before).toBe(8);
  expect([...files.keys()].sort()).toEqual([
    'sample/bank/topic-one.yaml',
    'sample/course.yaml',
    'sample/figures.yaml',
    'sample/lessons/first/en.mdx',
    'sample/lessons/first/kk.mdx',
  ]);
  expect(after).toEqual([]);
  expect(again).toEqual(new Map());
});

test('comments, quotes, blank lines and flow style of an unstamped file stay', () => {
  const question = `# Бірінші сұрақ
- id: only-one   # an id
  topic: topic-two
  lesson: second
  type: single

  options: [a, b]
  correct: "a"
  kk: { prompt: 'Қайсысы?', options: { a: Бір, b: Екі }, explanation: Себебі }
  ru:
    prompt: Какой?
    options: { a: Один, b: Два }
    explanation: >-
      Потому
      что
  en:
    # the translator's note
    prompt: Which?
    options: { a: One, b: Two }   # aligned
    explanation: Because
`;
  const { files, after } = stamp({ 'checks/second.yaml': () => question });
  const stamped = files.get('sample/checks/second.yaml') ?? '';
  expect(stamped.replace(hash, 'H')).toBe(
    question.replace("{ prompt: 'Қайсысы?'", "{ from: H, prompt: 'Қайсысы?'").replace('    prompt: Which?', '    from: H\n    prompt: Which?'),
  );
  expect(after).toEqual([]);
});

test('an unstamped outline gets its stamp under the original, a lesson in its front matter', () => {
  const { files } = stamp({
    'course.yaml': (text) => text.replace(/translatedFrom: .*\n/, '').replace('original: ru', 'original: ru # the first language'),
    'lessons/second/kk.mdx': (text) => text.replace(/from: .*\n/, ''),
  });
  expect(files.get('sample/course.yaml')?.split('\n').slice(1, 3).join('\n').replace(hash, 'H')).toBe(
    'original: ru # the first language\ntranslatedFrom: { kk: H, en: H }',
  );
  expect(files.get('sample/lessons/second/kk.mdx')?.replace(hash, 'H')).toBe('---\nfrom: H\n---\n\nЕкінші сабақтың мәтіні осында.\n');
});

test('a hash of digits alone is read back as text', () => {
  const from = withEdited({}, (root) => {
    mkdirSync(join(root, 'sample', 'lessons', 'second'), { recursive: true });
    writeFileSync(join(root, 'sample', 'lessons', 'second', 'en.mdx'), "---\nfrom: '123456789012'\n---\n\nText.\n");
    return loadCourse(root, 'sample').lessons.get('second')?.en?.from;
  });
  expect(from).toBe('123456789012');
});
