import type { Work } from '#api/events/work.ts';
import { insertAudit } from './queries.ts';

/** Notes who did what, in the transaction that did it. `details` hold ids and codes, never texts about people. */
export const writeAudit = (
  { tx, now }: Work,
  entry: { actorId: string | null; action: string; objectType: string; objectId: string; details?: Record<string, string | number | null> },
): Promise<void> => insertAudit(tx, { at: now, ...entry });
