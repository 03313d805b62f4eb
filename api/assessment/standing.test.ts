import { expect, test } from 'vitest';
import { obstacleOf } from './obstacle.ts';
import { type AttemptFacts, isOverdue, standing } from './standing.ts';

const attempt = (change: Partial<AttemptFacts> = {}): AttemptFacts => ({
  id: `attempt ${change.ordinal ?? 1}`,
  ordinal: 1,
  deadlineAt: 1_000,
  graceMs: 100,
  closedAt: 900,
  points: 3,
  maximum: 10,
  passed: false,
  ...change,
});
const open = attempt({ ordinal: 2, closedAt: null, points: null, maximum: null, passed: null });
const limits = { attempts: 3, pauseMinutes: 10 };
const admission = { withdrawn: false, enrolled: true, lessonsFinished: true, emailConfirmed: true, nameGiven: true, roundOpenedAt: 0 };

test('time is over one millisecond after limit and grace, not at it', () => {
  expect([1_000, 1_100, 1_101].map((now) => isOverdue(open, now))).toEqual([false, false, true]);
  expect(isOverdue(attempt(), 5_000)).toBe(false);
});

test('before the first attempt nothing is used and nothing stands in the way', () => {
  const none = standing(limits, [], 0);
  expect(none).toEqual({ attemptsUsed: 0, attemptsLeft: 3, openAttemptId: null, resultAttemptId: null, passed: false, share: null, nextStartAt: null });
  expect(obstacleOf(admission, none)).toBeNull();
});

test('the pause counts from the close, and ends at its last millisecond', () => {
  const at = (now: number) => standing(limits, [attempt()], now);
  expect(at(900)).toMatchObject({ attemptsLeft: 2, nextStartAt: 600_900, share: 0.3 });
  expect(obstacleOf(admission, at(600_899))).toBe('attempt-too-soon');
  expect(at(600_900).nextStartAt).toBeNull();
  expect(obstacleOf(admission, at(600_900))).toBeNull();
});

test('without attempts left no instant is promised', () => {
  const used = standing({ attempts: 1, pauseMinutes: 10 }, [attempt()], 901);
  expect(used).toMatchObject({ attemptsLeft: 0, nextStartAt: null });
  expect(obstacleOf(admission, used)).toBe('attempts-exhausted');
});

test('no limit never runs out', () => {
  const many = Array.from({ length: 40 }, (_, n) => attempt({ ordinal: n + 1 }));
  expect(standing({ attempts: null, pauseMinutes: 0 }, many, 901)).toMatchObject({ attemptsUsed: 40, attemptsLeft: null });
});

test('an open attempt is the one to continue, the last closed one the result to show', () => {
  expect(standing(limits, [open, attempt()], 950)).toMatchObject({
    attemptsUsed: 2,
    openAttemptId: 'attempt 2',
    resultAttemptId: 'attempt 1',
    nextStartAt: null,
  });
});

test('a passed attempt stays the result, and no other may follow', () => {
  const passed = standing(limits, [attempt({ passed: true, points: 8 }), attempt({ ordinal: 2 })], 1_000_000);
  expect(passed).toMatchObject({ passed: true, resultAttemptId: 'attempt 1', share: 0.8 });
  expect(obstacleOf(admission, passed)).toBe('already-passed');
});

test.each([
  [{ enrolled: false }, 'not-enrolled'],
  [{ enrolled: false, withdrawn: true }, 'course-withdrawn'],
  [{ withdrawn: true }, null],
  [{ lessonsFinished: false, nameGiven: false }, 'lessons-unfinished'],
  [{ emailConfirmed: false, nameGiven: false }, 'email-not-confirmed'],
  [{ nameGiven: false }, 'name-missing'],
] as const)('%o: %s', (change, obstacle) => {
  expect(obstacleOf({ ...admission, ...change }, standing(limits, [], 0))).toBe(obstacle);
});
