import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { isPassword } from './passwords.ts';
import { type AccountRow, accountByEmail, accountById } from './queries.ts';

// Hashing takes 15 ms and more: these run before `write`, so that the queue of writers does not wait for it.

/**
 * The account that may sign in. An unknown address, a wrong password and an unconfirmed address are one answer: were
 * the last another, registering an address and signing in would tell whether it had an account before.
 */
export const checkCredentials = async (reader: Reader, email: string, password: string): Promise<AccountRow> => {
  const account = await accountByEmail(reader, email);
  const matches = await isPassword(account?.passwordHash, password);
  if (!account || !matches || account.emailConfirmedAt === null) throw new Problem('wrong-credentials');
  return account;
};

/** The account, if this is its password; else `wrong-password`. */
export const checkPassword = async (reader: Reader, accountId: string, password: string): Promise<AccountRow> => {
  const account = await accountById(reader, accountId);
  const matches = await isPassword(account?.passwordHash, password);
  if (!account || !matches) throw new Problem('wrong-password');
  return account;
};
