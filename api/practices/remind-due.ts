import type { Services } from '#api/services.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { practiceRow } from './queries.ts';
import { practiceVersion } from './read-practice.ts';
import { stepLetter, tell } from './work-letters.ts';
import { assignmentsToRemind, updateAssignment } from './workflow-queries.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** Job: one letter for each open step that is due tomorrow. Returns how many were reminded. */
export const remindDue = async ({ write, db, now, env }: Pick<Services, 'write' | 'db' | 'now' | 'env'>): Promise<number> => {
  // Kazakhstan has no summer time: tomorrow begins 24 hours from now.
  const due = await assignmentsToRemind(db, civilDate(now() + dayMs, academyTimeZone));
  for (const { id, practiceId, step, language, personId, dueOn } of due)
    await write(async (work) => {
      const row = await practiceRow(work.tx, practiceId);
      const practice = row && (await practiceVersion(work.tx, row.versionId));
      await updateAssignment(work.tx, id, { remindedAt: work.now });
      if (practice) await tell(work, env, [personId], stepLetter('dueTomorrow', `due:${id}`, practice, { step, language }, { dueOn }));
    });
  return due.length;
};
