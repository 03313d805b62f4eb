import type { ApiClient } from '#api/page-locals.ts';
import type { AssignmentBody } from '#api/practices/work-contract.ts';
import { isLocale, type Locale, locales } from '#language/locale.ts';
import { stepName, stepValue } from '#site/features/editorial/words/step-name.ts';
import { type FormProblem, type FormText, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

type Step = Pick<AssignmentBody, 'step' | 'language'>;
const steps = ['drafting', 'translation', 'adaptation', 'review'] as const;

/** The steps of an entry that somebody can be given: a translation into each language but its own. */
export const stepChoices = (locale: Locale, original: Locale): { value: string; label: string }[] =>
  steps.flatMap((step) =>
    (step === 'translation' ? locales.filter((language) => language !== original) : [null]).map((language) => ({
      value: stepValue({ step, language }),
      label: stepName(locale, { step, language }),
    })),
  );

/** `translation.kk` as the API takes it; undefined for what is no step. */
export const readStep = (value: string): Step | undefined => {
  const [name, language] = value.split('.');
  const step = steps.find((one) => one === name);
  if (!step || (step === 'translation') !== isLocale(language)) return undefined;
  return isLocale(language) ? { step, language } : { step };
};

/** Gives the step a form names to the person it names; null when that is done. */
export const assignStep = async (api: ApiClient, locale: Locale, id: string, form: FormText): Promise<FormProblem | null> => {
  const t = messages[locale];
  const step = readStep(form('step'));
  if (!step) return fieldProblem('step', t.chooseStep);
  const dueOn = form('dueOn').trim();
  const json = { id: form('id'), ...step, email: form('email'), ...(dueOn ? { dueOn } : {}) };
  const answer = await api.work.practices[':id'].assignments.$post({ param: { id }, json });
  if (answer.ok) return null;
  const says = { email: t.emailUnknown };
  const problem = await readProblem(answer, 'email', { labels: { email: t.email, dueOn: t.dueOn, step: t.step }, says, elsewhere: { id: 'email' } });
  return problem.code === 'own-text' ? fieldProblem('email', t.ownText) : problem;
};
