import { expect, test } from 'vitest';
import { readTerms, wordsOf } from './find-unknown-words.ts';
import { loadEdited } from './fixtures/edited.ts';
import { textsOf } from './texts-of.ts';

test('a term is known as it stands, with * in every form, and comments are none', () => {
  const isTerm = readTerms('# names\nонлайн\nтрекер*   # a device\n\n');
  expect(['Онлайн', 'трекер', 'трекерлерді', 'Трекером'].every(isTerm)).toBe(true);
  expect(['онлайны', 'names', 'device', ''].some(isTerm)).toBe(false);
});

test('words of one language are listed once, with the first place; ids and abbreviations are no words', () => {
  const words = wordsOf(
    'ru',
    textsOf(loadEdited({ 'lessons/second/ru.mdx': (text) => `${text}\nКакой-то МОТ текст, текст из [закона](https://example.org/slovo) и \`кода\`.\n` })),
  );
  expect(words.get('Какой-то')).toMatchObject({ times: 1, file: 'sample/lessons/second/ru.mdx', line: 6 });
  expect(words.get('текст')?.times).toBeGreaterThan(2);
  for (const none of ['МОТ', 'slovo', 'кода', 'from', 'Үлгі', 'из']) expect(words.has(none), none).toBe(false);
});
