import { expect, test } from 'vitest';
import { formatCountdown, formatDuration } from './durations.ts';

test.each([
  [0, '0 мин', '0 мин', '0 min'],
  [45, '45 мин', '45 мин', '45 min'],
  [80, '1 сағ 20 мин', '1 ч 20 мин', '1 h 20 min'],
  [120, '2 сағ', '2 ч', '2 h'],
  [-3, '0 мин', '0 мин', '0 min'],
])('%d minutes', (minutes, kk, ru, en) => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect([formatDuration('kk', minutes), formatDuration('ru', minutes), formatDuration('en', minutes)].map(plain)).toEqual([kk, ru, en]);
});

test('number and unit do not part', () => {
  expect(formatDuration('kk', 80)).toBe('1\u00a0сағ 20\u00a0мин');
});

test.each([
  [0, '00:00'],
  [545.9, '09:05'],
  [4145, '1:09:05'],
  [-1, '00:00'],
])('%d seconds are left: %s', (seconds, expected) => {
  expect(formatCountdown(seconds)).toBe(expected);
});
