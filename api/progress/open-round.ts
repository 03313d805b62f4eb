import type { Work } from '#api/events/work.ts';
import { findRoundByCause, insertRound, listRounds } from './queries.ts';
import { recordCompletion } from './record-completion.ts';
import { newestRound } from './round.ts';

/**
 * Lets her take a course's final test again, once for a cause; returns the number of the round. Attempts that are over,
 * their answers, completions and read lessons stay as they are.
 */
export const openRound = async (work: Work, { personId, courseSlug, causeId }: { personId: string; courseSlug: string; causeId: string }): Promise<number> => {
  const opened = await findRoundByCause(work.tx, causeId);
  if (opened) return opened.round;
  // A test passed a moment ago completes the round before, though its reaction may still be waiting.
  await recordCompletion(work, { personId, courseSlug });
  const round = newestRound(await listRounds(work.tx, personId, courseSlug)).number + 1;
  await insertRound(work.tx, { personId, courseSlug, round, openedAt: work.now, causeId });
  return round;
};
