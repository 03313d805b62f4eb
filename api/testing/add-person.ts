import { createAccount } from '#api/accounts/create-account.ts';
import { grantRole } from '#api/accounts/grant-role.ts';
import { hashPassword } from '#api/accounts/passwords.ts';
import { openSession } from '#api/accounts/session-store.ts';
import type { Role } from '#api/http/actor.ts';
import type { Services } from '#api/services.ts';

/** The password of everybody `addPerson` adds. */
export const password = 'qaraǵandy kömiri 7';
// Made once: each takes 15 ms and more.
let passwordHash: Promise<string> | undefined;

/** Somebody with a confirmed account, signed in: `cookie` is what her browser sends. */
export const addPerson = async (
  { env, write }: Pick<Services, 'env' | 'write'>,
  email: string,
  options: { roles?: Role[]; organisationId?: string | undefined; named?: boolean } = {},
) => {
  passwordHash ??= hashPassword(password);
  const hash = await passwordHash;
  const names = options.named === false ? {} : { familyNameKk: 'Сәрсенова', givenNameKk: 'Әсел', patronymicKk: 'Қайратқызы' };
  const account = await write(async (work) => {
    const made = await createAccount(work, { email, passwordHash: hash, language: 'ru', names, confirmed: true });
    for (const role of options.roles ?? []) {
      const organisationId = role === 'organisation-administrator' ? options.organisationId : undefined;
      await grantRole(work, { personId: made.personId, role, organisationId, grantedBy: null });
    }
    return made;
  });
  const setCookie = await write((work) => openSession(work, env, account.accountId, 'Firefox, Linux'));
  return { ...account, email, cookie: setCookie.split(';')[0] ?? '' };
};
export type AddedPerson = Awaited<ReturnType<typeof addPerson>>;
