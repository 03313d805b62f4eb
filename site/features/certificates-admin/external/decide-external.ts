import type { QueuedExternalCertificate } from '#api/certificates/external-contract.ts';
import type { ApiClient } from '#api/page-locals.ts';
import type { Locale } from '#language/locale.ts';
import type { Fields } from '#site/features/editorial/open/read-fields.ts';
import { type FormProblem, fieldProblem, readProblem } from '#site/lib/form.ts';
import { messages } from './messages/messages.ts';

/** Those that wait, oldest first, then the newest that were decided on. */
export const readQueue = async (api: ApiClient): Promise<QueuedExternalCertificate[]> => {
  const answer = await api['external-certificates'].queue.$get();
  return answer.ok ? (await answer.json()).certificates : [];
};

export const decisionIn = ({ text }: Fields): 'accepted' | 'refused' | undefined => (['accepted', 'refused'] as const).find((one) => one === text('decision'));

/** Sends the decision a form holds; null when it is taken. */
export const decideExternal = async (api: ApiClient, locale: Locale, id: string, fields: Fields): Promise<FormProblem | null> => {
  const t = messages[locale];
  const decision = decisionIn(fields);
  if (!decision) return fieldProblem('decision', t.chooseDecision);
  if (decision === 'refused' && fields.text('reason').trim() === '') return fieldProblem('reason', t.reasonNeeded);
  const answer = await api['external-certificates'][':id'].decision.$post({ param: { id }, json: { decision, reason: fields.text('reason') } });
  return answer.ok ? null : readProblem(answer, 'decision', { labels: { reason: t.reason } });
};
