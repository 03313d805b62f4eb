import { mails } from '#db/schema/mail.ts';
import type { Locale } from '#language/locale.ts';
import type { Work } from '../events/work.ts';

/**
 * Puts a letter into the outbox, in the transaction of its cause. `key` names the cause (`certificate:<id>`): the same
 * cause twice is one letter.
 */
export const sendMail = async (
  { tx, now }: Work,
  { key, ...letter }: { key: string; accountId: string | null; recipient: string; language: Locale; subject: string; body: string; unsubscribeUrl?: string },
): Promise<void> => {
  await tx
    .insert(mails)
    .values({ id: key, ...letter, createdAt: now, tries: 0, nextTryAt: now })
    .onConflictDoNothing();
};
