import type { Work } from '#api/events/work.ts';
import { type HistoryRow, insertHistory } from './history-queries.ts';

type Change = Pick<HistoryRow, 'certificateId' | 'change'> & Partial<Pick<HistoryRow, 'reason' | 'note' | 'actorId' | 'nextId' | 'endsOn' | 'clientId'>>;

/** Writes down what happened to a certificate after it was issued, and tells. */
export const recordChange = async ({ tx, now, emit }: Work, change: Change): Promise<void> => {
  const historyId = await insertHistory(tx, { ...change, at: now });
  await emit('certificate.changed', { certificateId: change.certificateId, historyId });
};
