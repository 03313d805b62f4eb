import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { mails } from '#db/schema/mail.ts';
import type { Locale } from '#language/locale.ts';
import type { Services } from '../services.ts';
import type { Mailer } from './mail.ts';

const firstPauseMs = 5_000;
const longestPauseMs = 6 * 60 * 60 * 1_000;
const atOnce = 20;

/** Job: hands what is due to the mailer. A delivered letter's text is deleted here, except in the local mailbox. */
export const deliverMails = async ({ db, write, now, env }: Services, mailer: Mailer): Promise<number> => {
  const due = await db
    .select()
    .from(mails)
    .where(and(isNull(mails.sentAt), lte(mails.nextTryAt, now())))
    .orderBy(asc(mails.createdAt))
    .limit(atOnce);
  for (const { id, recipient, subject, body, language, tries } of due) {
    try {
      await mailer.deliver({ to: recipient, from: env.mailFrom, subject, text: body, language: language as Locale, idempotencyKey: id });
      await write(async (work) => {
        await work.tx
          .update(mails)
          .set({ sentAt: work.now, ...(mailer.local ? {} : { body: '', recipient: '' }) })
          .where(eq(mails.id, id));
      });
    } catch (error) {
      console.error('a letter was not accepted:', error instanceof Error ? error.name : 'unknown');
      const pause = Math.min(firstPauseMs * 2 ** tries, longestPauseMs);
      await write(async (work) => {
        await work.tx
          .update(mails)
          .set({ tries: tries + 1, nextTryAt: work.now + pause })
          .where(eq(mails.id, id));
      });
    }
  }
  return due.length;
};
