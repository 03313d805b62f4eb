import type { SaveAnswer } from '#api/assessment/contract.ts';

/** A save the server has not acknowledged yet. `live`: made by her hand on this page, not found from an earlier one. */
export interface Unsent extends SaveAnswer {
  live: boolean;
}

const key = (attemptId: string): string => `academy-attempt-${attemptId}`;

/** What waits on this device, by position: survives a reload, a crash and an ended session. Storage that is full or closed loses only that. */
export const readUnsent = (attemptId: string): Map<number, Unsent> => {
  try {
    const entries = JSON.parse(localStorage.getItem(key(attemptId)) ?? '[]') as [number, Unsent][];
    return new Map(entries.map(([position, unsent]) => [position, { ...unsent, live: false }]));
  } catch {
    return new Map();
  }
};

export const storeUnsent = (attemptId: string, unsent: ReadonlyMap<number, Unsent>): void => {
  try {
    if (unsent.size === 0) localStorage.removeItem(key(attemptId));
    else localStorage.setItem(key(attemptId), JSON.stringify([...unsent]));
  } catch {
    // Private windows may refuse storage: saves still go to the server.
  }
};
