import { contactOf } from '#api/accounts/read-person.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import { matchesFilter } from '#api/practices/library-filter.ts';
import { type PublishedPractice, practicesSince } from '#api/practices/read-practice.ts';
import { titleIn } from '#api/practices/title-in.ts';
import type { Services } from '#api/services.ts';
import type { Locale } from '#language/locale.ts';
import { count, fill } from '#language/message.ts';
import { storedFilter } from './filter-words.ts';
import { messages } from './messages/messages.ts';
import { weekMs } from './subscribe.ts';
import { dueSubscriptions, type SubscriptionRow, updateSubscription } from './subscription-queries.ts';

const atOnce = 50;

const line = ({ practice }: PublishedPractice, language: Locale, publicUrl: string): string =>
  `${titleIn(practice, language)}\n${publicUrl}/${language}/library/${practice.id}`;

const sendDigest = async (work: Work, { publicUrl }: Pick<Env, 'publicUrl'>, row: SubscriptionRow): Promise<void> => {
  const filter = storedFilter(row.filter);
  const fresh = (await practicesSince(work.tx, row.toldUntil)).filter(({ practice }) => matchesFilter(practice, filter));
  const contact = await contactOf(work.tx, row.personId);
  // After weeks without a server the next letter is a week from now, not one for each week.
  await updateSubscription(work.tx, row.id, { toldUntil: work.now, nextAt: work.now + weekMs });
  if (fresh.length === 0 || !contact) return;
  const t = messages[row.language].digest;
  await sendMail(work, {
    key: `digest:${row.id}:${row.nextAt}`,
    accountId: contact.accountId,
    recipient: contact.email,
    language: row.language,
    subject: count(row.language, t.subject, fresh.length),
    body: fill(t.body, {
      practices: fresh.map((practice) => line(practice, row.language, publicUrl)).join('\n\n'),
      endLink: `${publicUrl}/${row.language}/library/subscriptions/end?token=${row.endToken}`,
    }),
    unsubscribeUrl: `${publicUrl}/api/subscription-ends/${row.endToken}`,
  });
};

/** Job: a letter for every subscription whose week is over, if something new falls under it. Returns how many were looked at. */
export const sendDigests = async ({ write, db, now, env }: Pick<Services, 'write' | 'db' | 'now' | 'env'>): Promise<number> => {
  const due = await dueSubscriptions(db, now(), atOnce);
  for (const row of due) await write((work) => sendDigest(work, env, row));
  return due.length;
};
