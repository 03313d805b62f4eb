import { contactOf } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import { fill } from '#language/message.ts';
import { formatNumber } from '#language/numbers.ts';
import type { BatchRecord } from './batch-queries.ts';
import { messages } from './messages/messages.ts';

/** One letter to the administrator who prepared it; no name of a holder stands in it. */
export const tellBatchFinished = async (
  work: Work,
  { publicUrl }: Pick<Env, 'publicUrl'>,
  { id, createdBy }: Pick<BatchRecord, 'id' | 'createdBy'>,
  issued: number,
): Promise<void> => {
  const contact = await contactOf(work.tx, createdBy);
  if (!contact) return;
  const { accountId, email, language } = contact;
  const { subject, body } = messages[language].batchFinished;
  await sendMail(work, {
    key: `batch:${id}`,
    accountId,
    recipient: email,
    language,
    subject,
    body: fill(body, { issued: formatNumber(language, issued), link: `${publicUrl}/${language}/admin/batches/${id}` }),
  });
};
