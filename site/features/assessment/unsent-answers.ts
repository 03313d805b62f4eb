import type { SaveAnswer } from '#api/assessment/contract.ts';

/** A save the server has not acknowledged yet. `live`: made by her hand on this page, not found from an earlier one. */
export interface Unsent extends SaveAnswer {
  live: boolean;
}

/** An entry for each answer: two tabs of one attempt do not erase what waits in the other. */
const key = (attemptId: string, position: number | ''): string => `academy-attempt-${attemptId}-${position}`;

const stored = (attemptId: string, position: number): Unsent | null => JSON.parse(localStorage.getItem(key(attemptId, position)) ?? 'null') as Unsent | null;

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
    localStorage.setItem(key(attemptId, position), JSON.stringify(unsent));
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
