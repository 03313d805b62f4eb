import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { mails } from '#db/schema/mail.ts';
import type { Locale } from '#language/locale.ts';
import type { Services } from '../services.ts';
import type { Mailer } from './mail.ts';
import { mailFault } from './mail-fault.ts';

const firstPauseMs = 5_000;
const longestPauseMs = 6 * 60 * 60 * 1_000;
/**
 * How long a letter is tried: longer than the 4–5 days RFC 5321 (4.5.4.1) asks of a mail server, so that a fault over
 * holidays is outlived, and as long as the longest-lived link in a letter works (an invitation's, 7 days).
 */
export const giveUpAfterMs = 7 * 24 * 60 * 60 * 1_000;
const atOnce = 20;

/**
 * Job: hands what is due to the mailer. The recipient and text of a letter that was delivered or given up are deleted
 * here, except in the local mailbox; its row stays, so the same cause sends no second one.
 */
export const deliverMails = async ({ db, write, now, env }: Services, mailer: Mailer): Promise<number> => {
  const due = await db
    .select()
    .from(mails)
    .where(and(isNull(mails.sentAt), isNull(mails.failedAt), lte(mails.nextTryAt, now())))
    .orderBy(asc(mails.createdAt))
    .limit(atOnce);
  for (const { id, recipient, subject, body, language, tries, createdAt, unsubscribeUrl } of due) {
    try {
      await mailer.deliver({
        to: recipient,
        from: env.mailFrom,
        subject,
        text: body,
        language: language as Locale,
        idempotencyKey: id,
        ...(unsubscribeUrl === null ? {} : { unsubscribeUrl }),
      });
      await write(async (work) => {
        await work.tx
          .update(mails)
          .set({ sentAt: work.now, ...(mailer.local ? {} : { body: '', recipient: '' }) })
          .where(eq(mails.id, id));
      });
    } catch (error) {
      const fault = mailFault(error);
      const pause = Math.min(firstPauseMs * 2 ** tries, longestPauseMs);
      await write(async (work) => {
        const isGivenUp = work.now - createdAt >= giveUpAfterMs;
        console.error(isGivenUp ? 'a letter was given up:' : 'a letter was not accepted:', fault);
        await work.tx
          .update(mails)
          .set({ tries: tries + 1, fault, nextTryAt: work.now + pause, ...(isGivenUp ? { failedAt: work.now, body: '', recipient: '' } : {}) })
          .where(eq(mails.id, id));
      });
    }
  }
  return due.length;
};
