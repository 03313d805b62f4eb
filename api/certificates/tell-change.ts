import { contactOf } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import { transcriptWordings } from '#certificates/transcript/wording/wording.ts';
import { formatDate } from '#language/dates.ts';
import { fill } from '#language/message.ts';
import { historyById } from './history-queries.ts';
import { messages } from './messages/life/messages.ts';
import { certificateById, certificateFollowing } from './queries.ts';

const told = ['suspended', 'restored', 'revoked', 'ended'] as const;

/**
 * One letter to the holder that her certificate was suspended, restored, revoked or ended, with the number and no title.
 * None where it was corrected or replaced already: the letter of the new one tells.
 */
export const tellChange = async (work: Work, historyId: number, { publicUrl }: Pick<Env, 'publicUrl'>): Promise<void> => {
  const row = await historyById(work.tx, historyId);
  const change = told.find((one) => one === row?.change);
  const certificate = row && (await certificateById(work.tx, row.certificateId));
  if (!row || !change || !certificate) return;
  const next = await certificateFollowing(work.tx, certificate.id);
  if (next && next.followsAs !== 'renewal') return;
  const contact = await contactOf(work.tx, certificate.personId);
  if (!contact) return;
  const { accountId, email, language } = contact;
  const { [change]: t } = messages[language];
  await sendMail(work, {
    key: `certificate-change:${historyId}`,
    accountId,
    recipient: email,
    language,
    subject: t.subject,
    body: fill(t.body, {
      number: certificate.number,
      reason: row.reason === null ? '' : transcriptWordings[language].reasons[row.reason],
      date: row.endsOn === null ? '' : formatDate(language, row.endsOn),
      link: `${publicUrl}/${language}/certificates`,
    }),
  });
};
