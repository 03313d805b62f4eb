import { expect, test } from 'vitest';
import { checkCourse } from '../check-course.ts';
import { citedPractices } from '../cited-practices.ts';
import { loadEdited } from '../fixtures/edited.ts';

const cite = (id: string) => (text: string) => `${text}\nSee <Practice id="${id}" />.\n`;
const everywhere = (id: string) => ({ 'lessons/first/kk.mdx': cite(id), 'lessons/first/ru.mdx': cite(id), 'lessons/first/en.mdx': cite(id) });
const faultsOf = (edits: Parameters<typeof loadEdited>[0], practices?: string[]) =>
  checkCourse(loadEdited(edits), practices ? { practices } : {}).filter(({ expected }) => /practice|Practice/.test(expected));

test('a lesson cites a practice of the library', () => {
  expect(faultsOf(everywhere('de-one'), ['de-one'])).toEqual([]);
  expect(citedPractices(loadEdited(everywhere('de-one')).lessons.get('first'))).toEqual(['de-one']);
  expect(citedPractices(loadEdited().lessons.get('first'))).toEqual([]);
});

test('one there is not is an error in each language, where it stands', () => {
  const faults = faultsOf(everywhere('de-two'), ['de-one']);
  expect(faults.map(({ severity, file, received }) => [severity, file, received])).toEqual(
    ['en', 'kk', 'ru'].map((locale) => ['error', `sample/lessons/first/${locale}.mdx`, 'de-two']),
  );
});

test('whether it is there is asked only where that is known', () => {
  expect(faultsOf(everywhere('de-two'))).toEqual([]);
});

test('a citation without an id is an error, also where nothing is known', () => {
  expect(faultsOf({ 'lessons/first/kk.mdx': (text) => `${text}\n<Practice />\n` })).toContainEqual(
    expect.objectContaining({ severity: 'error', file: 'sample/lessons/first/kk.mdx', expected: '<Practice id="…" />', received: 'no id' }),
  );
});

test('a translation that cites others than the original is a warning', () => {
  const { 'lessons/first/kk.mdx': _, ...rest } = everywhere('de-one');
  expect(faultsOf(rest, ['de-one'])).toMatchObject([{ severity: 'warning', file: 'sample/lessons/first/kk.mdx' }]);
  expect(faultsOf({ 'lessons/first/kk.mdx': cite('de-one') }, ['de-one'])).toMatchObject([
    { severity: 'warning', file: 'sample/lessons/first/kk.mdx', received: 'de-one' },
  ]);
});
