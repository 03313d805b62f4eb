import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { checkPassword } from './check-password.ts';
import { readLink, useLink } from './links.ts';
import { type AccountRow, updateAccount } from './queries.ts';

/** Before `confirmEmail`, outside the queue of writers: the account, if link and password belong together. `link-invalid`, `wrong-password`. */
export const checkConfirmation = async (reader: Reader, now: number, secret: string, password: string): Promise<AccountRow> => {
  const { accountId } = await readLink(reader, secret, 'confirm-email', now);
  return checkPassword(reader, accountId, password);
};

/** Confirms the address and uses the link up. `link-invalid` when it was used or the password changed meanwhile. */
export const confirmEmail = async (work: Work, secret: string, checked: AccountRow): Promise<void> => {
  const { accountId } = await useLink(work, secret, 'confirm-email');
  if (accountId !== checked.id) throw new Problem('link-invalid');
  await updateAccount(work.tx, accountId, { emailConfirmedAt: work.now });
};
