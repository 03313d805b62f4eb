import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { defaultLocale, type Locale } from '#language/locale.ts';
import { sendLinkLetter } from './letters.ts';
import { issueLink, wasJustSent } from './links.ts';
import { accountByEmail, personRow } from './queries.ts';

/** Sends a link to choose a new password. An unknown address gets no letter and nobody is told. */
export const askPasswordReset = async (work: Work, env: Env, email: string, formLanguage?: Locale): Promise<void> => {
  const account = await accountByEmail(work.tx, email);
  if (!account || (await wasJustSent(work, account.id, 'reset-password'))) return;
  const locale = (await personRow(work.tx, account.personId))?.language ?? formLanguage ?? defaultLocale;
  const secret = await issueLink(work, account.id, 'reset-password');
  await sendLinkLetter(work, env, { accountId: account.id, email, locale }, { name: 'reset', purpose: 'reset-password', secret });
};
