import { eq } from 'drizzle-orm';
import type { Work } from '#api/events/work.ts';
import { mails } from '#db/schema/mail.ts';

/** Deletes what was written to an account, sent or not. */
export const deleteMailsOf = async ({ tx }: Work, accountId: string): Promise<void> => {
  await tx.delete(mails).where(eq(mails.accountId, accountId));
};
