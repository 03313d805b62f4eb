import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { type Beginning, blankPractice } from './blank-practice.ts';
import type { Practice } from './practice.ts';
import { practiceRow } from './queries.ts';
import { saveVersion } from './save-version.ts';
import { newestHistory } from './workflow-queries.ts';
import { writeHistory } from './write-history.ts';

type Begin = Omit<Beginning, 'today'> & { proposalId: string | null };

/**
 * Begins an entry, at the stage of drafting. Who gives it its title is its first author. Asked again by the same person
 * while nothing else happened, it is the same entry; else `practice-exists`.
 */
export const beginPractice = async (work: Work, { personId }: Member, { proposalId, ...beginning }: Begin): Promise<Practice> => {
  const { id } = beginning;
  const action = proposalId === null ? 'begun' : 'accepted';
  const practice = blankPractice({ ...beginning, today: civilDate(work.now, academyTimeZone) });
  const known = await practiceRow(work.tx, id);
  if (known) {
    const last = await newestHistory(work.tx, id);
    if (known.proposalId === proposalId && last?.action === action && last.personId === personId) return practice;
    throw new Problem('practice-exists');
  }
  await saveVersion(work, { practice, basedOn: null, personId, begin: { stage: 'drafting', proposalId } });
  await writeHistory(work, { practiceId: id, action, personId, step: 'drafting' });
  return practice;
};
