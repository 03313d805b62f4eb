import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { defaultLocale } from '#language/locale.ts';
import { sendNotice } from './letters.ts';
import { useLink } from './links.ts';
import { accountById, personRow, removeSessionsOf, removeTokens, updateAccount } from './queries.ts';

/**
 * Sets the password with a link from a letter, which proves the mailbox too. Ends every session and every other link:
 * whoever had the old password keeps nothing. `link-invalid`.
 */
export const choosePassword = async (
  work: Work,
  env: Env,
  { token, purpose, passwordHash }: { token: string; purpose: 'reset-password' | 'invitation'; passwordHash: string },
): Promise<void> => {
  const link = await useLink(work, token, purpose);
  const account = await accountById(work.tx, link.accountId);
  if (!account) throw new Problem('link-invalid');
  await updateAccount(work.tx, account.id, { passwordHash, emailConfirmedAt: account.emailConfirmedAt ?? work.now });
  await removeTokens(work.tx, account.id);
  await removeSessionsOf(work.tx, account.id);
  if (purpose === 'invitation' || account.email === null) return;
  const locale = (await personRow(work.tx, account.personId))?.language ?? defaultLocale;
  await sendNotice(work, env, { accountId: account.id, email: account.email, locale }, { name: 'passwordChanged', key: `password-changed:${link.id}` });
};
