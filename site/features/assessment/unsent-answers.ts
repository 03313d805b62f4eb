import type { SaveAnswer } from '#api/assessment/contract.ts';

/** A save the server has not acknowledged yet. `live`: made by her hand on this page, not found from an earlier one. */
export interface Unsent extends SaveAnswer {
  live: boolean;
}

/** As it lies on the device; `keptAt` by the device's own clock (ms). */
interface Kept extends Unsent {
  keptAt?: number;
}

/**
 * How long an answer waits for its attempt to be opened again. An attempt ends within 5 hours (courses/course.ts); after
 * that the answer is only shown as late, and a week is a shift at a place without a network.
 */
export const keptForMs = 7 * 24 * 60 * 60 * 1_000;

const prefix = 'academy-attempt-';

/** An entry for each answer: two tabs of one attempt do not erase what waits in the other. */
const key = (attemptId: string, position: number | ''): string => `${prefix}${attemptId}-${position}`;

const parsed = (name: string): Kept | null => JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
const stored = (attemptId: string, position: number): Kept | null => parsed(key(attemptId, position));

/** Positions with something waiting, for a page that no longer shows the questions. */
export const unsentPositions = (attemptId: string): number[] => {
  try {
    const start = key(attemptId, '');
    return Object.keys(localStorage).flatMap((name) => (name.startsWith(start) ? [Number(name.slice(start.length))] : []));
  } catch {
    return [];
  }
};

/** What waits on this device, by position: survives a reload, a crash and an ended session. Storage that is full or closed loses only that. */
export const readUnsent = (attemptId: string, positions: readonly number[]): Map<number, Unsent> => {
  try {
    return new Map(
      positions.flatMap((position) => {
        const unsent = stored(attemptId, position);
        return unsent ? [[position, { ...unsent, live: false }] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
};

export const keepUnsent = (attemptId: string, position: number, unsent: Unsent): void => {
  try {
    localStorage.setItem(key(attemptId, position), JSON.stringify({ ...unsent, keptAt: Date.now() } satisfies Kept));
  } catch {
    // Private windows may refuse storage: saves still go to the server.
  }
};

/** Forgets this save; a newer one of another tab stays. */
export const dropUnsent = (attemptId: string, position: number, clientId: string): void => {
  try {
    if (stored(attemptId, position)?.clientId === clientId) localStorage.removeItem(key(attemptId, position));
  } catch {
    // Nothing could be kept either.
  }
};

/** Answers are somebody's own: none stays when she signs out (`all`), nor of an attempt nobody opens again (`old`). */
export const forgetUnsent = (which: 'all' | 'old'): void => {
  try {
    const before = Date.now() - keptForMs;
    for (const name of Object.keys(localStorage).filter((each) => each.startsWith(prefix)))
      if (which === 'all' || (parsed(name)?.keptAt ?? 0) < before) localStorage.removeItem(name);
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
};
