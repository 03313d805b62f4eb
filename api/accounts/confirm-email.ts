import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { readLink, useLink } from './links.ts';
import { isPassword } from './passwords.ts';
import { type AccountRow, accountById, updateAccount } from './queries.ts';

/**
 * Before `confirmEmail`, outside the queue of writers: the account with the password it will have, if the link and that
 * password belong to one form. `link-invalid`, `wrong-password`.
 */
export const checkConfirmation = async (reader: Reader, now: number, secret: string, password: string): Promise<AccountRow> => {
  const link = await readLink(reader, secret, 'confirm-email', now);
  const account = await accountById(reader, link.accountId);
  const passwordHash = link.passwordHash ?? account?.passwordHash ?? null;
  if (!(await isPassword(passwordHash, password)) || !account) throw new Problem('wrong-password');
  return { ...account, passwordHash };
};

/** Confirms the address and uses its links up; the form whose link it was gives the password. `link-invalid` when it was used meanwhile. */
export const confirmEmail = async (work: Work, secret: string, checked: AccountRow): Promise<void> => {
  const { accountId, passwordHash } = await useLink(work, secret, 'confirm-email');
  if (accountId !== checked.id) throw new Problem('link-invalid');
  await updateAccount(work.tx, accountId, { emailConfirmedAt: work.now, ...(passwordHash === null ? {} : { passwordHash }) });
};
