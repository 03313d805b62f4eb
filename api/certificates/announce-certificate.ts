import { contactOf } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { messages as lifeMessages } from './messages/life/messages.ts';
import { messages } from './messages/messages.ts';
import { certificateById } from './queries.ts';

/**
 * One letter that the certificate is there, without a word on who holds it or for what: mailboxes are read by others.
 * None to a person without e-mail or account.
 */
export const announceCertificate = async (
  work: Work,
  { certificateId, personId, language }: { certificateId: string; personId: string; language: Locale },
  { publicUrl }: Pick<Env, 'publicUrl'>,
): Promise<void> => {
  const contact = await contactOf(work.tx, personId);
  if (!contact) return;
  const certificate = await certificateById(work.tx, certificateId);
  const again = certificate?.followsAs === 'correction' || certificate?.followsAs === 'replacement';
  const { subject, body } = again ? lifeMessages[language].reissued : messages[language].issued;
  await sendMail(work, {
    key: `certificate:${certificateId}`,
    accountId: contact.accountId,
    recipient: contact.email,
    language,
    subject,
    body: fill(body, { link: `${publicUrl}/${language}/certificates` }),
  });
};
