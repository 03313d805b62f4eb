import { personName, spellingOf } from '#api/accounts/document-name.ts';
import { chairOf } from '#api/accounts/read-chair.ts';
import { personById } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import { publishedPractice } from '#api/practices/read-practice.ts';
import { titleIn } from '#api/practices/title-in.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { fill } from '#language/message.ts';
import { messages } from './messages/messages.ts';

/**
 * One letter to the chair of her organisation, in the chair's language and with her name. `not-found` for a practice
 * nobody can read; `no-chair` when none with an address is recorded: then she sends it herself.
 */
export const recommendPractice = async (
  work: Work,
  member: Member,
  { publicUrl }: Pick<Env, 'publicUrl'>,
  { id, practiceId, note }: { id: string; practiceId: string; note: string },
): Promise<void> => {
  const found = await publishedPractice(work.tx, practiceId);
  if (!found) throw new Problem('not-found');
  const chair = await chairOf(work.tx, member.personId, civilDate(work.now, academyTimeZone));
  if (!chair) throw new Problem('no-chair');
  const { language } = chair;
  const t = messages[language].recommendation;
  const person = await personById(work.tx, member.personId);
  await sendMail(work, {
    key: `recommendation:${member.personId}:${id}`,
    accountId: chair.accountId,
    recipient: chair.email,
    language,
    subject: t.subject,
    body: fill(t.body, {
      sender: (person && personName(person, spellingOf(language))) ?? t.somebody,
      title: titleIn(found.practice, language),
      link: `${publicUrl}/${language}/library/${practiceId}`,
      note: note === '' ? '' : fill(t.withNote, { note }),
    }).replace(/\n{3,}/g, '\n\n'),
  });
};
