import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { practiceRow, updatePractice, versionRow } from './queries.ts';
import { writeHistory } from './write-history.ts';

/**
 * Shows a version to readers; shown already, nothing changes. A withdrawn practice stays withdrawn. What must be right
 * before is asked by publish-work.ts, who may by the caller. Throws `not-found`.
 */
export const publishPractice = async (
  work: Work,
  { practiceId, versionId, personId }: { practiceId: string; versionId: string; personId: string | null },
): Promise<void> => {
  const [row, version] = [await practiceRow(work.tx, practiceId), await versionRow(work.tx, versionId)];
  if (!row || version?.practiceId !== practiceId) throw new Problem('not-found');
  if (row.publishedVersionId === versionId) {
    if (row.stage !== 'published') await updatePractice(work.tx, practiceId, { stage: 'published' });
    return;
  }
  await updatePractice(work.tx, practiceId, {
    stage: 'published',
    publishedVersionId: versionId,
    publishedAt: row.publishedAt ?? work.now,
    republishedAt: work.now,
  });
  await writeHistory(work, { practiceId, action: 'published', personId, versionId });
  await work.emit('practice.published', { practiceId, versionId });
};
