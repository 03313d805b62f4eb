import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { isReviewed } from './approve-languages.ts';
import { knownNow } from './known-now.ts';
import { canPublish, canReopen } from './policy.ts';
import { publishPractice } from './publish-practice.ts';
import { updatePractice, versionRow } from './queries.ts';
import { titleIn } from './title-in.ts';
import { workPages } from './work-addresses.ts';
import { workFaults } from './work-faults.ts';
import { tell } from './work-letters.ts';
import { requireOpen, requireWork } from './work-situation.ts';
import type { Step } from './workflow.ts';
import { writeHistory } from './write-history.ts';

/**
 * Shows the newest version to readers, once every language is approved as it is. The same again changes nothing. Throws
 * `forbidden`, `step-not-open`, `not-found` for a version that is not this entry's, `stale` for an older one,
 * `step-incomplete`.
 */
export const publishWork = async (work: Work, env: Pick<Env, 'publicUrl'>, member: Member, id: string, versionId: string): Promise<void> => {
  const situation = await requireWork(work.tx, member, id, () => canPublish(member));
  const { row, practice, version, proposerId } = situation;
  if ((await versionRow(work.tx, versionId))?.practiceId !== id) throw new Problem('not-found');
  if (row.stage === 'published' && row.publishedVersionId === versionId) return;
  requireOpen(situation, 'review');
  if (version.id !== versionId) throw new Problem('stale');
  if (!isReviewed(practice) || workFaults(practice, await knownNow(work.tx)).length > 0) throw new Problem('step-incomplete');
  await publishPractice(work, { practiceId: id, versionId, personId: member.personId });
  if (proposerId === null || row.publishedAt !== null) return;
  await tell(work, env, [proposerId], {
    name: 'published',
    key: `practice:${id}:published`,
    page: workPages.reader(id),
    values: (locale) => ({ title: titleIn(practice, locale) }),
  });
};

/** Opens a published entry for work; readers go on seeing what is published. One that is open stays as it is. */
export const reopenPractice = async (work: Work, member: Member, id: string, step: Exclude<Step, 'review'>): Promise<void> => {
  const { row } = await requireWork(work.tx, member, id, () => canReopen(member));
  if (row.stage !== 'published') return;
  await updatePractice(work.tx, id, { stage: step });
  await writeHistory(work, { practiceId: id, action: 'reopened', personId: member.personId, step });
};
