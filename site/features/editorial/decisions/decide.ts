import type { ApiClient } from '#api/page-locals.ts';
import type { WorkPractice } from '#api/practices/work-contract.ts';
import { isLocale, type Locale } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { readStep } from '#site/features/editorial/people/assign-step.ts';
import { type FormProblem, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

export const decisions = ['complete', 'approve', 'return', 'publish', 'reopen', 'withdraw', 'restore'] as const;
export type Decision = (typeof decisions)[number];

type WritingStep = 'drafting' | 'translation' | 'adaptation';
export const writingSteps: readonly WritingStep[] = ['drafting', 'translation', 'adaptation'];
const isWriting = (step: string): step is WritingStep => (writingSteps as readonly string[]).includes(step);

/** Whether the asker may take this decision now. `step` as an address has it, for completing one. */
export const mayDecide = ({ may }: Pick<WorkPractice, 'may'>, decision: Decision, step: string): boolean => {
  if (decision === 'return') return may.returnTo.length > 0;
  if (decision !== 'complete') return may[decision];
  const asked = readStep(step);
  return asked !== undefined && may.complete.some((one) => one.step === asked.step && one.language === (asked.language ?? null));
};

/** Sends a decision; null when it is taken. What concerns no field is at `decision`. */
export const decide = async (api: ApiClient, locale: Locale, decision: Decision, id: string, { text, all }: Fields): Promise<FormProblem | null> => {
  const t = messages[locale];
  const param = { id };
  const entry = api.work.practices[':id'];
  const step = readStep(text('step'));
  const send = async () => {
    switch (decision) {
      case 'complete':
        return step && isWriting(step.step)
          ? entry.completions.$post({ param, json: { step: step.step, ...(step.language ? { language: step.language } : {}) } })
          : fieldProblem('decision', t.notNow);
      case 'approve': {
        const languages = all('language').filter(isLocale);
        return languages.length > 0
          ? entry.approvals.$post({ param, json: { basedOn: text('basedOn'), languages } })
          : fieldProblem('language', t.approve.choose);
      }
      case 'return':
        return step ? entry.returns.$post({ param, json: { ...step, reason: text('reason') } }) : fieldProblem('step', t.return.choose);
      case 'publish':
        return entry.publication.$post({ param, json: { versionId: text('versionId') } });
      case 'reopen':
        return step && isWriting(step.step) ? entry.reopening.$post({ param, json: { step: step.step } }) : fieldProblem('step', t.return.choose);
      case 'withdraw':
        return entry.withdrawal.$put({ param, json: { reason: text('reason') } });
      case 'restore':
        return entry.withdrawal.$delete({ param });
    }
  };
  const answer = await send();
  if ('errors' in answer) return answer;
  if (answer.ok) return null;
  const problem = await readProblem(answer, 'decision', { labels: { reason: t.withdraw.reason }, elsewhere: { basedOn: 'decision', versionId: 'decision' } });
  if (problem.code === 'stale') return { ...fieldProblem('decision', decision === 'publish' ? t.publish.stale : t.approve.stale), status: problem.status };
  if (problem.code === 'step-incomplete') return { ...fieldProblem('decision', t.complete.incomplete), status: problem.status };
  return problem;
};
