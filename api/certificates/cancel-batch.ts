import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { batchById, forgetAddresses, updateBatch } from './batch-queries.ts';

/** No further row is issued; a finished or cancelled one stays as it is. `not-found`. */
export const cancelBatch = async (work: Work, id: string, actorId: string): Promise<void> => {
  const batch = await batchById(work.tx, id);
  if (!batch) throw new Problem('not-found');
  if (batch.finishedAt !== null || batch.cancelledAt !== null) return;
  await updateBatch(work.tx, id, { cancelledAt: work.now });
  // One that was started ends by the job, when everything issued is drawn.
  if (batch.startedAt === null) await forgetAddresses(work.tx, id);
  await writeAudit(work, { actorId, action: 'batch.cancel', objectType: 'batch', objectId: id });
};
