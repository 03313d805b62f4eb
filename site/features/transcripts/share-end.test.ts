import { expect, test } from 'vitest';
import { endOfDay, lastDayBefore } from './share-end.ts';

test('a day ends at midnight in Almaty, and comes back as the same last day', () => {
  expect(endOfDay('2026-11-21')).toBe(Date.UTC(2026, 10, 21, 19));
  expect(lastDayBefore(endOfDay('2026-12-31') ?? 0)).toBe('2026-12-31');
});

test('what is no date has no end', () => {
  for (const text of ['', '2026-13-01', '21.11.2026', 'tomorrow']) expect(endOfDay(text)).toBeUndefined();
});
