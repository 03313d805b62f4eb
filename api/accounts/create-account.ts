import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { Locale } from '#language/locale.ts';
import type { NamedPerson } from './document-name.ts';
import { emailKey } from './email-key.ts';
import { accountByEmail, insertAccount, insertPerson } from './queries.ts';

interface NewAccount {
  email: string;
  /** From `hashPassword`; without one only a link sent by mail lets her in. */
  passwordHash?: string;
  language: Locale;
  /** As columns of `persons`; what is left out stays empty. */
  names?: Partial<NamedPerson>;
  confirmed: boolean;
  /** Made by the client that registers, so that a repeat is found. */
  accountId?: string;
}

/** A person with an account. `conflict` when the address has one. */
export const createAccount = async (
  { tx, now }: Work,
  { email: typed, passwordHash, language, names, confirmed, accountId = crypto.randomUUID() }: NewAccount,
): Promise<{ personId: string; accountId: string }> => {
  const email = emailKey(typed);
  if (await accountByEmail(tx, email)) throw new Problem('conflict');
  const personId = crypto.randomUUID();
  await insertPerson(tx, { id: personId, ...names, language, createdAt: now, updatedAt: now });
  await insertAccount(tx, { id: accountId, personId, email, emailConfirmedAt: confirmed ? now : null, passwordHash: passwordHash ?? null, createdAt: now });
  return { personId, accountId };
};
