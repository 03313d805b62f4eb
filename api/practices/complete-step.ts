import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { requireAllowed } from '#api/http/require-actor.ts';
import { type Locale, locales } from '#language/locale.ts';
import { reopenStep } from './assign-step.ts';
import { knownNow } from './known-now.ts';
import { nextStage } from './next-stage.ts';
import { canComplete, canReadWork } from './policy.ts';
import { sections } from './practice.ts';
import { updatePractice } from './queries.ts';
import { faultsOfStep, workFaults } from './work-faults.ts';
import { keepersBut, stepLetter, tell } from './work-letters.ts';
import { requireOpen, requireWork, type Situation } from './work-situation.ts';
import { isTranslated } from './work-standing.ts';
import type { Stage, Step, StepOf } from './workflow.ts';
import { assignmentsOf, newestHistory, updateAssignment } from './workflow-queries.ts';
import { writeHistory } from './write-history.ts';

/** Closes who has this step as done. */
export const closeStep = async ({ tx, now }: Work, { assignments }: Situation, of: StepOf): Promise<void> => {
  for (const { id, step, language, closedAt } of assignments)
    if (closedAt === null && step === of.step && language === of.language) await updateAssignment(tx, id, { closedAt: now, outcome: 'done' });
};

/** Moves the entry to its next stage, gives new paragraphs back to their translators and tells whose turn it is. */
const moveOn = async (work: Work, env: Pick<Env, 'publicUrl'>, situation: Situation, byPersonId: string): Promise<Stage> => {
  const { row, practice, stage } = situation;
  const open = (await assignmentsOf(work.tx, row.id)).filter(({ closedAt }) => closedAt === null);
  const next = nextStage(practice, open);
  if (next === stage) return stage;
  await updatePractice(work.tx, row.id, { stage: next });
  if (next === 'translation')
    for (const language of locales)
      if (language !== practice.original && !isTranslated(practice, language, sections))
        await reopenStep(work, situation, { step: next, language }, byPersonId);
  const cause = await newestHistory(work.tx, row.id);
  for (const { step, language, personId, dueOn, closedAt } of await assignmentsOf(work.tx, row.id))
    if (closedAt === null && step === next && personId !== byPersonId)
      await tell(work, env, [personId], stepLetter('opened', `work:${cause?.id}:opened:${language ?? ''}`, practice, { step, language }, { dueOn }));
  return next;
};

/**
 * Declares drafting, a translation or adaptation done and moves the entry on; the same again changes nothing. Throws
 * `forbidden`, `step-not-open`, `step-incomplete` while faults stand.
 */
export const completeStep = async (
  work: Work,
  env: Pick<Env, 'publicUrl'>,
  member: Member,
  id: string,
  { step, language = null }: { step: Exclude<Step, 'review'>; language?: Locale | null | undefined },
): Promise<Stage> => {
  const situation = await requireWork(work.tx, member, id, (thing) => canReadWork(member, thing));
  const last = await newestHistory(work.tx, id);
  if (last?.action === 'completed' && last.step === step && last.language === language && last.personId === member.personId) return situation.stage;
  requireAllowed(canComplete(member, situation, step, language), member);
  requireOpen(situation, step);
  const { practice, version } = situation;
  if (language === practice.original) throw new Problem('invalid-input', { fields: [{ field: 'language', rule: 'choice' }] });
  if (faultsOfStep(workFaults(practice, await knownNow(work.tx)), { step, language }).length > 0) throw new Problem('step-incomplete');
  await closeStep(work, situation, { step, language });
  await writeHistory(work, { practiceId: id, action: 'completed', personId: member.personId, step, language, versionId: version.id });
  const cause = await newestHistory(work.tx, id);
  await tell(work, env, await keepersBut(work, member.personId), stepLetter('completed', `work:${cause?.id}`, practice, { step, language }));
  return moveOn(work, env, situation, member.personId);
};
