import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { practiceRow, updatePractice } from './queries.ts';
import { writeHistory } from './write-history.ts';

export interface PracticeWithdrawal {
  practiceId: string;
  withdrawn: boolean;
  /** Of a withdrawal: shown to those who work on it. */
  reason?: string;
}

/**
 * Hides a published practice from readers or shows it again; asked twice, the second does nothing. Versions, history and
 * what points to it stay. Throws `not-found`, also for one that was never published.
 */
export const setPracticeWithdrawal = async (work: Work, actor: Member, { practiceId, withdrawn, reason }: PracticeWithdrawal): Promise<void> => {
  const row = await practiceRow(work.tx, practiceId);
  if (!row?.publishedVersionId) throw new Problem('not-found');
  if ((row.withdrawnAt !== null) === withdrawn) return;
  await updatePractice(work.tx, practiceId, { withdrawnAt: withdrawn ? work.now : null });
  const { personId } = actor;
  await writeHistory(work, { practiceId, action: withdrawn ? 'withdrawn' : 'restored', personId, ...(reason ? { reason } : {}) });
  await writeAudit(work, { actorId: personId, action: withdrawn ? 'practice.withdraw' : 'practice.restore', objectType: 'practice', objectId: practiceId });
  await work.emit(withdrawn ? 'practice.withdrawn' : 'practice.restored', { practiceId });
};
