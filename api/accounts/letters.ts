import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import { sendMail } from '#api/mail/send-mail.ts';
import type { Locale } from '#language/locale.ts';
import { count, fill } from '#language/message.ts';
import { linkLifetime } from './links.ts';
import type { Messages } from './messages/kk.ts';
import { messages } from './messages/messages.ts';
import type { TokenPurpose } from './queries.ts';

const hourMs = 3_600_000;

/** Which page a link opens. */
const pages: Record<TokenPurpose, string> = {
  'confirm-email': 'confirm',
  'reset-password': 'reset',
  'change-email': 'confirm-email',
  invitation: 'invitation',
};

interface Recipient {
  accountId: string | null;
  email: string;
  locale: Locale;
}

const lifetimeText = (locale: Locale, purpose: TokenPurpose): string => {
  const hours = linkLifetime[purpose] / hourMs;
  const t = messages[locale];
  return hours < 24 ? count(locale, t.validHours, hours) : count(locale, t.validDays, hours / 24);
};

const send = (
  work: Work,
  env: Env,
  { accountId, email, locale }: Recipient,
  { key, name, values }: { key: string; name: keyof Messages['letters']; values: Record<string, string> },
): Promise<void> => {
  const t = messages[locale];
  const { subject, body } = t.letters[name];
  const links = { signIn: `${env.publicUrl}/${locale}/sign-in`, reset: `${env.publicUrl}/${locale}/reset` };
  const text = [t.greeting, fill(body, { ...links, ...values }), `${t.signature}\n${env.publicUrl}/${locale}`].join('\n\n');
  return sendMail(work, { key, accountId, recipient: email, language: locale, subject, body: `${text}\n` });
};

/** A letter with a one-time link. `key`: the cause, when a browser may repeat it; else every link is a letter of its own. */
export const sendLinkLetter = (
  work: Work,
  env: Env,
  to: Recipient,
  link: { name: 'confirm' | 'reset' | 'newEmail' | 'invitation'; purpose: TokenPurpose; secret: string; key?: string },
): Promise<void> =>
  send(work, env, to, {
    key: link.key ?? `${link.purpose}:${sha256Hex(link.secret).slice(0, 32)}`,
    name: link.name,
    values: { link: `${env.publicUrl}/${to.locale}/${pages[link.purpose]}?token=${link.secret}`, valid: lifetimeText(to.locale, link.purpose) },
  });

/** A letter that only tells. */
export const sendNotice = (
  work: Work,
  env: Env,
  to: Recipient,
  notice: { name: 'alreadyRegistered' | 'passwordChanged' | 'emailTaken' | 'emailChanging'; key: string },
): Promise<void> => send(work, env, to, { ...notice, values: {} });
