import { isLocale, type Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

/** What the form says an entry begins with; `original` as typed, the API refuses what is no language of ours. */
export const beginningOf = (form: FormText) => {
  const original = form('original');
  return { practiceId: form('practiceId').trim(), title: form('title'), original: isLocale(original) ? original : ('' as Locale) };
};

/** Why an entry could not begin, at its fields. */
export const beginProblem = async (locale: Locale, answer: { json: () => Promise<unknown> }): Promise<FormProblem> => {
  const t = messages[locale];
  const problem = await readProblem(answer, 'title', {
    labels: { title: t.titleField, original: t.original, practiceId: t.id },
    says: { id: t.idWrong, practiceId: t.idWrong },
    elsewhere: { id: 'practiceId' },
  });
  return problem.code === 'practice-exists' ? fieldProblem('practiceId', t.idTaken) : problem;
};
