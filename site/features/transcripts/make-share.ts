import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import { type FormProblem, type FormText, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';
import { endOfDay } from './share-end.ts';

/** Makes the link a form asks for. `token` is in this answer and nowhere else: null when the form was sent before. */
export const makeShare = async (api: ApiClient, locale: Locale, form: FormText): Promise<{ token: string | null } | FormProblem> => {
  const t = messages[locale].share;
  const until = form('until').trim();
  const expiresAt = endOfDay(until);
  if (until !== '' && expiresAt === undefined) return fieldProblem('until', t.untilPast);
  const answer = await api['transcript-shares'].$post({
    json: { id: form('id'), label: form('label'), withScores: form('withScores') === 'yes', ...(expiresAt === undefined ? {} : { expiresAt }) },
  });
  if (answer.status === 409) return fieldProblem('label', t.full);
  if (!answer.ok)
    return readProblem(answer, 'label', { says: { expiresAt: t.untilPast }, labels: { label: t.label }, elsewhere: { expiresAt: 'until', id: 'label' } });
  return { token: (await answer.json()).token };
};
