import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { requireAllowed } from '#api/http/require-actor.ts';
import type { Locale } from '#language/locale.ts';
import { reopenStep } from './assign-step.ts';
import { returnableSteps } from './next-stage.ts';
import { canReadWork, canReturn } from './policy.ts';
import { updatePractice } from './queries.ts';
import { stepLetter, tell } from './work-letters.ts';
import { requireWork } from './work-situation.ts';
import type { Step } from './workflow.ts';
import { newestHistory } from './workflow-queries.ts';
import { writeHistory } from './write-history.ts';

/**
 * Sends an entry back to a step before, with a reason, and gives the step back to who did it. The same again changes
 * nothing. Throws `forbidden`, `step-not-open` for a step that was not before, `invalid-input`.
 */
export const returnPractice = async (
  work: Work,
  env: Pick<Env, 'publicUrl'>,
  member: Member,
  id: string,
  { step, language = null, reason }: { step: Step; language?: Locale | null | undefined; reason: string },
): Promise<void> => {
  const situation = await requireWork(work.tx, member, id, (thing) => canReadWork(member, thing));
  const last = await newestHistory(work.tx, id);
  if (last?.action === 'returned' && last.personId === member.personId && last.step === step && last.language === language && last.reason === reason) return;
  requireAllowed(canReturn(member, situation), member);
  const { practice, stage } = situation;
  if (language === practice.original) throw new Problem('invalid-input', { fields: [{ field: 'language', rule: 'choice' }] });
  if (!returnableSteps(stage, practice).includes(step)) throw new Problem('step-not-open');
  await updatePractice(work.tx, id, { stage: step });
  const personId = await reopenStep(work, situation, { step, language }, member.personId);
  await writeHistory(work, { practiceId: id, action: 'returned', personId: member.personId, step, language, reason });
  if (personId === undefined || personId === member.personId) return;
  const cause = await newestHistory(work.tx, id);
  await tell(work, env, [personId], stepLetter('returned', `work:${cause?.id}`, practice, { step, language }, { reason }));
};
