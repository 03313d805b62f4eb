import { expect, expectTypeOf, test } from 'vitest';
import { count, fill, type MessageTree, type Translation } from './message.ts';

const kk = {
  title: 'Курстар',
  range: '{from}–{to}',
  group: { lessons: { other: '{count} сабақ' } },
} as const satisfies MessageTree;

type In<L extends 'kk' | 'ru' | 'en'> = Translation<L, typeof kk>;

const lessons = { one: '{count} урок', few: '{count} урока', many: '{count} уроков', other: '{count} урока' };

test('a translation has the same keys, the same placeholders, and the plural forms of its language', () => {
  expectTypeOf(kk).toExtend<In<'kk'>>();
  expectTypeOf({ title: 'Курсы', range: 'с {from} по {to}', group: { lessons } } as const).toExtend<In<'ru'>>();
  const ru: In<'ru'> = {
    title: 'Курсы',
    // @ts-expect-error a lost placeholder
    range: 'с {from}',
    group: {
      // @ts-expect-error Russian needs four forms
      lessons: { one: '{count} урок', other: '{count} урока' },
    },
  };
  // @ts-expect-error a left-over key
  const left: In<'ru'> = { title: 'Курсы', range: '{from}–{to}', group: { lessons }, tests: 'тесты' };
  // @ts-expect-error a missing key
  const en: In<'en'> = { title: 'Courses', group: { lessons: { one: '{count} lesson', other: '{count} lessons' } } };
  expect([ru, left, en]).toHaveLength(3);
});

test('placeholders are filled, each wherever it stands', () => {
  expect(fill('{name}: {n} / {n}', { name: 'Әсел $&', n: 0 })).toBe('Әсел $&: 0 / 0');
});

test('a missing value is a fault, an inherited one is missing', () => {
  expect(() => fill('{hours} сағат', {})).toThrow('{hours}');
  expect(() => fill('{constructor}', {})).toThrow('{constructor}');
});

test.each([
  [0, '0 сабақ', '0 уроков'],
  [1, '1 сабақ', '1 урок'],
  [22, '22 сабақ', '22 урока'],
  [1011, '1\u202f011 сабақ', '1\u202f011 уроков'],
])('%d lessons are counted in words', (n, kazakh, russian) => {
  expect([count('kk', kk.group.lessons, n), count('ru', lessons, n)]).toEqual([kazakh, russian]);
});

test('a counted message takes other values too', () => {
  expect(count('en', { one: '{count} of {all}', other: '{count} of {all}' }, 3, { all: 7 })).toBe('3 of 7');
});
