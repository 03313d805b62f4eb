import type { TestStanding } from './contract.ts';

/** What an attempt says about what may come next. */
export interface AttemptFacts {
  id: string;
  ordinal: number;
  deadlineAt: number;
  graceMs: number;
  closedAt: number | null;
  points: number | null;
  maximum: number | null;
  passed: boolean | null;
}

/** The last instant at which a save counts; one millisecond later the clock closes the attempt. */
export const lastSaveAt = ({ deadlineAt, graceMs }: Pick<AttemptFacts, 'deadlineAt' | 'graceMs'>): number => deadlineAt + graceMs;

/** Open, though its time and the grace are over. */
export const isOverdue = (attempt: Pick<AttemptFacts, 'deadlineAt' | 'graceMs' | 'closedAt'>, now: number): boolean =>
  attempt.closedAt === null && now > lastSaveAt(attempt);

/**
 * Those that count for a round of the course opened at `since`: what was still open then and all begun later. The first
 * round has been open from 0 on.
 */
export const countingSince = <T extends Pick<AttemptFacts, 'closedAt'>>(attempts: readonly T[], since: number): T[] =>
  attempts.filter(({ closedAt }) => closedAt === null || closedAt > since);

/** The attempts of the same round as one of them: after a pass none begins but in a new round. `attempts`: by ordinal. */
export const sameRound = <T extends Pick<AttemptFacts, 'id' | 'passed'>>(attempts: readonly T[], id: string): T[] => {
  let passes = 0;
  const rounds = attempts.map((attempt) => ({ attempt, round: attempt.passed ? passes++ : passes }));
  const round = rounds.find(({ attempt }) => attempt.id === id)?.round;
  return rounds.filter((one) => one.round === round).map(({ attempt }) => attempt);
};

/** Part of the points, 0–1. */
export const shareOf = (points: number, maximum: number): number => (maximum > 0 ? Math.min(1, Math.max(0, points / maximum)) : 0);

/** Where she stands, from her attempts in one round of a course (none of them overdue) and the course's limits. */
export const standing = (limits: { attempts: number | null; pauseMinutes: number }, attempts: readonly AttemptFacts[], now: number): TestStanding => {
  const inOrder = [...attempts].sort((a, b) => a.ordinal - b.ordinal);
  const open = inOrder.find(({ closedAt }) => closedAt === null);
  const closed = inOrder.filter(({ closedAt }) => closedAt !== null);
  const last = closed.at(-1);
  const shown = closed.find(({ passed }) => passed) ?? last;
  const passed = shown?.passed === true;
  const attemptsLeft = limits.attempts === null ? null : Math.max(0, limits.attempts - inOrder.length);
  const pauseEnd = (last?.closedAt ?? 0) + limits.pauseMinutes * 60_000;
  const waits = last !== undefined && !open && !passed && attemptsLeft !== 0 && pauseEnd > now;
  return {
    attemptsUsed: inOrder.length,
    attemptsLeft,
    openAttemptId: open?.id ?? null,
    resultAttemptId: shown?.id ?? null,
    passed,
    share: shown ? shareOf(shown.points ?? 0, shown.maximum ?? 0) : null,
    nextStartAt: waits ? pauseEnd : null,
  };
};
