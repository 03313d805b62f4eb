import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Locale } from '#language/locale.ts';
import { createAccount } from './create-account.ts';
import { sendLinkLetter, sendNotice } from './letters.ts';
import { issueLink } from './links.ts';
import { accountByEmail, accountById } from './queries.ts';

/**
 * Registers, or tells the owner of the address by letter that it has an account; who asks sees no difference. `id` is the
 * form's: sent twice it is one account and one letter.
 */
export const register = async (
  work: Work,
  env: Env,
  { id, email, passwordHash, language }: { id: string; email: string; passwordHash: string; language: Locale },
): Promise<void> => {
  if (await accountById(work.tx, id)) return;
  const known = await accountByEmail(work.tx, email);
  const isOwned = known !== undefined && (known.emailConfirmedAt !== null || known.passwordHash === null);
  if (isOwned) return sendNotice(work, env, { accountId: known.id, email, locale: language }, { name: 'alreadyRegistered', key: `already-registered:${id}` });
  // Nobody has proved this address yet. Another form changes nothing of the account: its password waits in its own link.
  const accountId = known?.id ?? (await createAccount(work, { email, passwordHash, language, confirmed: false, accountId: id })).accountId;
  const secret = await issueLink(work, accountId, 'confirm-email', known ? { passwordHash } : {});
  await sendLinkLetter(work, env, { accountId, email, locale: language }, { name: 'confirm', purpose: 'confirm-email', secret, key: `register:${id}` });
};
