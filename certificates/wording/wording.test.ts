import { describe, expect, test } from 'vitest';
import { locales } from '#language/locale.ts';
import { mixedScript } from '#language/text.ts';
import { missingLetters } from '../fonts/missing-letters.ts';
import { wordings } from './wording.ts';

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value(21, 28, 45))];
  return Object.values(value as object).flatMap(textsOf);
};

describe.each(locales)('the words of a certificate in %s', (locale) => {
  const words = wordings[locale];

  test('can all be drawn and mix no alphabets', () => {
    for (const text of textsOf(words)) {
      expect(missingLetters(text)).toEqual([]);
      expect(mixedScript(text)).toEqual([]);
    }
  });

  test('name each kind differently and lead to the course title', () => {
    const kinds = Object.values(words.kinds);
    expect(new Set(kinds.map(({ title }) => title)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ statement }) => statement)).size).toBe(kinds.length);
    for (const { statement, statements } of kinds) for (const text of [statement, ...Object.values(statements)]) expect(text).toMatch(/:$/u);
  });
});

test.each([
  [1, '1 час (1 академический час по 45\u00a0мин)', '1 hour (1 academic hour of 45\u00a0min)', '1 сағат (1 академиялық сағат, әрқайсысы 45\u00a0мин)'],
  [2, '2 часа (2 академических часа по 45\u00a0мин)', '2 hours (2 academic hours of 45\u00a0min)', '2 сағат (2 академиялық сағат, әрқайсысы 45\u00a0мин)'],
  [
    11,
    '11 часов (11 академических часов по 45\u00a0мин)',
    '11 hours (11 academic hours of 45\u00a0min)',
    '11 сағат (11 академиялық сағат, әрқайсысы 45\u00a0мин)',
  ],
  [
    4.5,
    '4,5 часа (4,5 академического часа по 45\u00a0мин)',
    '4.5 hours (4.5 academic hours of 45\u00a0min)',
    '4,5 сағат (4,5 академиялық сағат, әрқайсысы 45\u00a0мин)',
  ],
])('%d hours are written as people write them', (count, russian, english, kazakh) => {
  expect(wordings.ru.hours(count, count, 45)).toBe(russian);
  expect(wordings.en.hours(count, count, 45)).toBe(english);
  expect(wordings.kk.hours(count, count, 45)).toBe(kazakh);
});
