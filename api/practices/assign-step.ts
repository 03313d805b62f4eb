import { emailKey } from '#api/accounts/email-key.ts';
import { contactOf } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { type FieldFault, Problem } from '#api/http/problem.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { canAssign, isOwnText } from './policy.ts';
import type { AssignmentBody } from './work-contract.ts';
import { stepLetter, tell } from './work-letters.ts';
import { requireWork, type Situation } from './work-situation.ts';
import type { StepOf } from './workflow.ts';
import { assignmentById, insertAssignment, newestHistory, personIdByEmail, updateAssignment } from './workflow-queries.ts';
import { writeHistory } from './write-history.ts';

/** Tells her what she has to do, with the newest record as the cause; nobody writes to herself. */
const tellAssignee = async (
  work: Work,
  env: Pick<Env, 'publicUrl'>,
  member: Member,
  { row, practice }: Situation,
  of: StepOf & { personId: string; dueOn: string | null },
) => {
  if (of.personId === member.personId) return;
  const cause = await newestHistory(work.tx, row.id);
  await tell(work, env, [of.personId], stepLetter('assigned', `work:${cause?.id}`, practice, of, { dueOn: of.dueOn }));
};

/**
 * Gives a step to a person; who had it is relieved. The same id again is the same assignment. `step-not-open` for a
 * published entry, `own-text` for a review of what she wrote or proposed, `invalid-input` (one answer for every unknown
 * or unconfirmed address), `conflict` for an id that is another's.
 */
export const assignStep = async (work: Work, env: Pick<Env, 'publicUrl'>, member: Member, practiceId: string, body: AssignmentBody): Promise<void> => {
  const { id, step, language = null, email, dueOn = null } = body;
  const situation = await requireWork(work.tx, member, practiceId, () => canAssign(member));
  const personId = await personIdByEmail(work.tx, emailKey(email));
  const known = await assignmentById(work.tx, id);
  if (known) {
    if (known.practiceId === practiceId && known.step === step && known.language === language && known.personId === personId) return;
    throw new Problem('conflict');
  }
  if (situation.stage === 'published') throw new Problem('step-not-open');
  const today = civilDate(work.now, academyTimeZone);
  const fields: FieldFault[] = [];
  if (personId === undefined) fields.push({ field: 'email', rule: 'choice' });
  if (language === situation.practice.original) fields.push({ field: 'language', rule: 'choice' });
  if (dueOn !== null && dueOn < today) fields.push({ field: 'dueOn', rule: 'too-small', limit: today });
  if (personId === undefined || fields.length > 0) throw new Problem('invalid-input', { fields });
  if (step === 'review' && isOwnText({ personId }, situation)) throw new Problem('own-text');
  for (const before of situation.assignments)
    if (before.closedAt === null && before.step === step && before.language === language)
      await updateAssignment(work.tx, before.id, { closedAt: work.now, outcome: 'reassigned' });
  await insertAssignment(work.tx, {
    id,
    practiceId,
    step,
    language,
    personId,
    dueOn,
    assignedBy: member.personId,
    assignedAt: work.now,
    closedAt: null,
    outcome: null,
    remindedAt: null,
  });
  await writeHistory(work, { practiceId, action: 'assigned', personId: member.personId, step, language });
  await tellAssignee(work, env, member, situation, { step, language, personId, dueOn });
};

/**
 * Gives a step back to who did it last, unless somebody has it, nobody did it or her account is gone: after a return, or when new paragraphs
 * want translating. Returns who has it now.
 */
export const reopenStep = async (work: Work, { row, assignments }: Situation, of: StepOf, byPersonId: string): Promise<string | undefined> => {
  const same = assignments.filter(({ step, language }) => step === of.step && language === of.language);
  const open = same.find(({ closedAt }) => closedAt === null);
  if (open) return open.personId;
  const last = same.find(({ outcome }) => outcome === 'done');
  if (!last || !(await contactOf(work.tx, last.personId))) return undefined;
  await updateAssignment(work.tx, last.id, { outcome: 'returned' });
  await insertAssignment(work.tx, {
    ...last,
    id: crypto.randomUUID(),
    practiceId: row.id,
    dueOn: null,
    assignedBy: byPersonId,
    assignedAt: work.now,
    closedAt: null,
    outcome: null,
    remindedAt: null,
  });
  return last.personId;
};
