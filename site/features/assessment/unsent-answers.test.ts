import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubStorage } from './stub-storage.ts';
import { forgetUnsent, keepUnsent, keptForMs, readUnsent, unsentPositions } from './unsent-answers.ts';

const attempt = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const save = () => ({ clientId: randomUUID(), sequence: 3, answer: { type: 'single' as const, choice: 'b' }, live: true });
const start = Date.UTC(2026, 10, 21);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  vi.stubGlobal('localStorage', stubStorage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('signing out leaves no answer of any attempt on the device, and nothing else is touched', () => {
  localStorage.setItem('theme', 'dark');
  keepUnsent(attempt, 2, save());
  keepUnsent(other, 11, save());
  forgetUnsent('all');
  expect([...unsentPositions(attempt), ...unsentPositions(other)]).toEqual([]);
  expect(Object.keys(localStorage)).toEqual(['theme']);
});

test('an answer of an attempt nobody opens again is forgotten after its time, a newer one waits on', () => {
  keepUnsent(attempt, 2, save());
  vi.setSystemTime(start + keptForMs);
  keepUnsent(other, 11, save());
  forgetUnsent('old');
  expect(unsentPositions(attempt)).toEqual([2]);
  vi.setSystemTime(start + keptForMs + 1);
  forgetUnsent('old');
  expect(unsentPositions(attempt)).toEqual([]);
  expect(unsentPositions(other)).toEqual([11]);
});

test('a change counts from the change, and is found as it was kept', () => {
  keepUnsent(attempt, 2, save());
  vi.setSystemTime(start + keptForMs);
  const last = save();
  keepUnsent(attempt, 2, last);
  vi.setSystemTime(start + 2 * keptForMs);
  forgetUnsent('old');
  expect(readUnsent(attempt, [2]).get(2)).toMatchObject({ ...last, live: false });
});

test('a device that refuses storage is no fault', () => {
  vi.stubGlobal(
    'localStorage',
    new Proxy({} as Storage, {
      ownKeys: () => {
        throw new Error('refused');
      },
    }),
  );
  expect(() => forgetUnsent('all')).not.toThrow();
});
