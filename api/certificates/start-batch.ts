import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { batchById, updateBatch } from './batch-queries.ts';

/** From now on the job issues it, also after a restart; one that was started stays as it is. `not-found`, `conflict` when cancelled. */
export const startBatch = async (work: Work, id: string, actorId: string): Promise<void> => {
  const batch = await batchById(work.tx, id);
  if (!batch) throw new Problem('not-found');
  if (batch.startedAt !== null) return;
  if (batch.cancelledAt !== null) throw new Problem('conflict');
  await updateBatch(work.tx, id, { startedAt: work.now });
  await writeAudit(work, { actorId, action: 'batch.start', objectType: 'batch', objectId: id });
};
