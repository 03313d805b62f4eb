import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { markWithdrawn, recognitionById } from './recognition-queries.ts';

/** From now on nothing is issued with the partner's name. Again changes nothing. `not-found`. */
export const withdrawRecognition = async (work: Work, id: string, actorId: string): Promise<void> => {
  const recognition = await recognitionById(work.tx, id);
  if (!recognition) throw new Problem('not-found');
  if (recognition.withdrawnAt !== null) return;
  await markWithdrawn(work.tx, id, work.now);
  await writeAudit(work, { actorId, action: 'recognition.withdraw', objectType: 'recognition', objectId: id });
};
