import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { defaultLocale, type Locale } from '#language/locale.ts';
import { sendLinkLetter, sendNotice } from './letters.ts';
import { issueLink, wasJustSent } from './links.ts';
import { accountByEmail, personRow } from './queries.ts';

/** Sends the link again, or tells that the address is confirmed; an unknown address gets no letter and nobody is told. */
export const sendConfirmationAgain = async (work: Work, env: Env, email: string, formLanguage?: Locale): Promise<void> => {
  const account = await accountByEmail(work.tx, email);
  if (!account || (await wasJustSent(work, account.id, 'confirm-email'))) return;
  const locale = (await personRow(work.tx, account.personId))?.language ?? formLanguage ?? defaultLocale;
  const to = { accountId: account.id, email, locale };
  if (account.emailConfirmedAt !== null || account.passwordHash === null)
    return sendNotice(work, env, to, { name: 'alreadyRegistered', key: `already-registered:${account.id}:${work.now}` });
  const secret = await issueLink(work, account.id, 'confirm-email');
  await sendLinkLetter(work, env, to, { name: 'confirm', purpose: 'confirm-email', secret });
};
