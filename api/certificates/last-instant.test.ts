import { expect, test } from 'vitest';
import { lastInstantOf } from './last-instant.ts';

test('a day ends when its zone’s calendar turns, summer time or not', () => {
  expect(new Date(lastInstantOf('2027-11-21', 'Asia/Almaty')).toISOString()).toBe('2027-11-21T18:59:59.999Z');
  expect(new Date(lastInstantOf('2026-03-29', 'Europe/Berlin')).toISOString()).toBe('2026-03-29T21:59:59.999Z');
  expect(new Date(lastInstantOf('2026-12-31', 'Pacific/Kiritimati')).toISOString()).toBe('2026-12-31T09:59:59.999Z');
  expect(new Date(lastInstantOf('2026-12-31', 'UTC')).toISOString()).toBe('2026-12-31T23:59:59.999Z');
});
