import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { defaultLocale } from '#language/locale.ts';
import { sendLinkLetter, sendNotice } from './letters.ts';
import { issueLink, useLink } from './links.ts';
import { isEmailTaken, removeTokens, updateAccount } from './queries.ts';

/** Sends a link to the new address and a notice to the present one. A taken address is told so by letter, not here. */
export const askEmailChange = async (work: Work, env: Env, { accountId, email: present, language }: Member, email: string): Promise<void> => {
  if (email === present) return;
  const locale = language ?? defaultLocale;
  const key = `${accountId}:${work.now}`;
  if (present !== null) await sendNotice(work, env, { accountId, email: present, locale }, { name: 'emailChanging', key: `email-changing:${key}` });
  const to = { accountId, email, locale };
  if (await isEmailTaken(work.tx, email, accountId)) return sendNotice(work, env, to, { name: 'emailTaken', key: `email-taken:${key}` });
  await removeTokens(work.tx, accountId, 'change-email');
  const secret = await issueLink(work, accountId, 'change-email', { email });
  await sendLinkLetter(work, env, to, { name: 'newEmail', purpose: 'change-email', secret });
};

/** Makes the new address hers; links sent to the former one work no more. `link-invalid`, also when it was taken meanwhile. */
export const completeEmailChange = async (work: Work, secret: string): Promise<void> => {
  const { accountId, email } = await useLink(work, secret, 'change-email');
  if (email === null || (await isEmailTaken(work.tx, email, accountId))) throw new Problem('link-invalid');
  await updateAccount(work.tx, accountId, { email, emailConfirmedAt: work.now });
  await removeTokens(work.tx, accountId);
};
