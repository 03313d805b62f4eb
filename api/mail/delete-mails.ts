import { eq } from 'drizzle-orm';
import { mails } from '#db/schema/mail.ts';
import type { Work } from '#api/events/work.ts';

/** Deletes what was written to an account, sent or not. */
export const deleteMailsOf = async ({ tx }: Work, accountId: string): Promise<void> => {
  await tx.delete(mails).where(eq(mails.accountId, accountId));
};
