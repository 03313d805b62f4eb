import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Locale } from '#language/locale.ts';
import { createAccount } from './create-account.ts';
import { emailKey } from './email-key.ts';
import { grantRole } from './grant-role.ts';
import { sendLinkLetter } from './letters.ts';
import { issueLink } from './links.ts';
import { accountByEmail } from './queries.ts';

/**
 * Makes the holder of an address an academy administrator, with an account if there is none. `invited`: a letter with a
 * link to choose a password is on its way, also on a repeat; `granted`: the account can sign in already.
 */
export const inviteAdministrator = async (
  work: Work,
  env: Env,
  { email: typed, language }: { email: string; language: Locale },
): Promise<{ personId: string; outcome: 'invited' | 'granted' }> => {
  const email = emailKey(typed);
  const known = await accountByEmail(work.tx, email);
  const { personId, accountId } = known ? { personId: known.personId, accountId: known.id } : await createAccount(work, { email, language, confirmed: false });
  await grantRole(work, { personId, role: 'academy-administrator', grantedBy: null });
  if (known?.passwordHash && known.emailConfirmedAt !== null) return { personId, outcome: 'granted' };
  const secret = await issueLink(work, accountId, 'invitation');
  await sendLinkLetter(work, env, { accountId, email, locale: language }, { name: 'invitation', purpose: 'invitation', secret });
  return { personId, outcome: 'invited' };
};
