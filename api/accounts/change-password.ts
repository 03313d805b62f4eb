import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { defaultLocale } from '#language/locale.ts';
import { sendNotice } from './letters.ts';
import { removeSessionsOf, removeTokens, updateAccount } from './queries.ts';

/** Sets a new password after the present one was checked; her other sessions end and links sent before work no more. */
export const changePassword = async (work: Work, env: Env, { accountId, sessionId, email, language }: Member, passwordHash: string): Promise<void> => {
  await updateAccount(work.tx, accountId, { passwordHash });
  await removeTokens(work.tx, accountId);
  await removeSessionsOf(work.tx, accountId, sessionId);
  if (email === null) return;
  const to = { accountId, email, locale: language ?? defaultLocale };
  await sendNotice(work, env, to, { name: 'passwordChanged', key: `password-changed:${accountId}:${work.now}` });
};
