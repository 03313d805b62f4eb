import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendLate } from './send-late.ts';
import { stubStorage } from './stub-storage.ts';
import { keepUnsent, unsentPositions } from './unsent-answers.ts';

const attempt = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const save = () => ({ clientId: randomUUID(), sequence: 3, answer: { type: 'single' as const, choice: 'b' }, live: true });

let asked: string[] = [];
const serverAnswers = (...answers: [status: number, body?: object][]) =>
  vi.stubGlobal('fetch', async (url: URL | string) => {
    asked.push(String(url));
    const [status, body = {}] = answers.shift() ?? [500];
    return Response.json(body, { status });
  });

beforeEach(() => {
  asked = [];
  vi.stubGlobal('localStorage', stubStorage());
  keepUnsent(attempt, 2, save());
  keepUnsent(attempt, 11, save());
  keepUnsent(other, 1, save());
});
afterEach(() => vi.unstubAllGlobals());

test('what waited is sent, told as late, and leaves the device; another attempt’s stays', async () => {
  serverAnswers([200, { outcome: 'late', receivedAt: 1 }], [200, { outcome: 'late', receivedAt: 1 }]);
  expect(await sendLate(attempt, 'kk')).toBe(true);
  expect(asked).toEqual([2, 11].map((position) => `/api/attempts/${attempt}/answers/${position}`));
  expect(unsentPositions(attempt)).toEqual([]);
  expect(unsentPositions(other)).toEqual([1]);
});

test('an answer the server had already is not told as late', async () => {
  serverAnswers([200, { outcome: 'saved', sequence: 3, savedAt: 1 }], [422]);
  expect(await sendLate(attempt, 'kk')).toBe(false);
  expect(unsentPositions(attempt)).toEqual([]);
});

test.each([401, 404, 429, 503])('refused with %i, what waits stays on the device', async (status) => {
  serverAnswers([status]);
  expect(await sendLate(attempt, 'kk')).toBe(false);
  expect(unsentPositions(attempt)).toEqual([2, 11]);
});
