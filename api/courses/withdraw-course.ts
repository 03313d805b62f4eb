import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { findCourse, setWithdrawn } from './queries.ts';

export interface Withdrawal {
  slug: string;
  withdrawn: boolean;
}

/**
 * Takes a course out of the catalogue or puts it back; asked twice, the second does nothing. Attempts under way,
 * completions and certificates stay as they are. Throws `not-found`.
 */
export const setWithdrawal = async (work: Work, actor: Member, { slug, withdrawn }: Withdrawal): Promise<Withdrawal> => {
  const course = await findCourse(work.tx, slug);
  if (!course) throw new Problem('not-found');
  if ((course.withdrawnAt !== null) === withdrawn) return { slug, withdrawn };
  await setWithdrawn(work.tx, slug, withdrawn ? work.now : null);
  await work.emit('course.changed', { courseSlug: slug });
  await writeAudit(work, { actorId: actor.personId, action: withdrawn ? 'course.withdraw' : 'course.restore', objectType: 'course', objectId: slug });
  return { slug, withdrawn };
};
