import type { Work } from '#api/events/work.ts';
import { type HistoryRow, insertHistory } from './queries.ts';

/** Notes what happened to an entry, in the transaction in which it did. `reason` is shown to those who work on it. */
export const writeHistory = (
  { tx, now }: Work,
  entry: Pick<HistoryRow, 'practiceId' | 'action' | 'personId'> & Partial<Pick<HistoryRow, 'step' | 'language' | 'versionId' | 'reason'>>,
): Promise<void> => insertHistory(tx, { at: now, ...entry });
