import { contactOf } from '#api/accounts/read-person.ts';
import type { Work } from '#api/events/work.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import type { Services } from '#api/services.ts';
import { readDocument } from '#certificates/certificate.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate, formatDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { type DueReminder, expiryKey, remindersAround, remindersToHolders } from './expiry-queries.ts';
import { messages } from './messages/life/messages.ts';
import { type CertificateRow, certificateById } from './queries.ts';
import { readState } from './read-state.ts';
import { renewalCourse } from './renewal-course.ts';
import { isInForce } from './state.ts';

/** Letters of each sort in one run; the rest waits for the next. */
const atOnce = 50;

interface Letter {
  subject: string;
  body: string;
}

const toHolder = async (work: Work, certificate: CertificateRow, language: Locale, publicUrl: string): Promise<Letter> => {
  const { state, opensOn, lastDay } = await readState(work.tx, certificate, work.now);
  const { subject, body, ...renewals } = messages[language].expiring;
  const byHerself = (await renewalCourse(work.tx, certificate, work.now)) !== undefined;
  const renewal = byHerself ? (state === 'expiring' ? renewals.open : fill(renewals.later, { date: formatDate(language, opensOn ?? '') })) : renewals.academy;
  const link = `${publicUrl}/${language}/certificates`;
  return { subject, body: fill(body, { number: certificate.number, date: formatDate(language, lastDay ?? ''), renewal, link }) };
};

const toAdministrator = (certificate: CertificateRow, language: Locale): Letter => {
  const { number, holderName, title, validUntil } = readDocument(certificate.document);
  const { subject, body } = messages[language].expiringAround;
  const name = holderName[language === 'en' ? 'latin' : language];
  return { subject, body: fill(body, { name, title: title[language], number, date: formatDate(language, validUntil ?? '') }) };
};

/** One letter, if it still holds what was found outside of the transaction. */
const remind = async (work: Work, due: DueReminder, publicUrl: string): Promise<void> => {
  const certificate = await certificateById(work.tx, due.certificateId);
  const contact = await contactOf(work.tx, due.personId);
  if (!certificate || !contact) return;
  const { state, next } = await readState(work.tx, certificate, work.now);
  if (!isInForce(state) || next) return;
  const { accountId, email, language } = contact;
  const isHolder = certificate.personId === due.personId;
  const letter = isHolder ? await toHolder(work, certificate, language, publicUrl) : toAdministrator(certificate, language);
  await sendMail(work, { key: expiryKey(due), accountId, recipient: email, language, ...letter });
};

/**
 * Job: tells holders and the administrators nearest to them 90, 30 and 7 days before a certificate ends. Each letter comes
 * once; after a time without a server, or when the clock was set back, only the most urgent. Returns how many were due.
 */
export const remindOfExpiry = async ({ db, write, now, env }: Pick<Services, 'db' | 'write' | 'now' | 'env'>): Promise<number> => {
  const today = civilDate(now(), academyTimeZone);
  const due = [...(await remindersToHolders(db, today, atOnce)), ...(await remindersAround(db, today, atOnce))];
  for (const reminder of due) await write((work) => remind(work, reminder, env.publicUrl));
  return due.length;
};
