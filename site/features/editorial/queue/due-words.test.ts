import { expect, test } from 'vitest';
import { dueWords } from './due-words.ts';

const today = '2026-11-21';

test.each([
  [null, false, 'Срок не назначен'],
  ['2026-11-21', false, 'Срок – сегодня'],
  ['2026-11-22', false, 'Срок – завтра'],
  ['2026-12-01', false, 'Срок: 1 декабря 2026 года'],
  ['2026-11-20', true, 'Срок прошёл 1 день назад'],
  ['2026-11-18', true, 'Срок прошёл 3 дня назад'],
  ['2026-10-21', true, 'Срок прошёл 31 день назад'],
])('%s (overdue: %s) is said as «%s»', (dueOn, isOverdue, words) => {
  expect(dueWords('ru', { dueOn, isOverdue }, today)).toBe(words);
});
