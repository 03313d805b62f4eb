import type { Env } from '../env.ts';
import type { Mailer } from './mail.ts';
import { resendMailer } from './resend.ts';
import { smtpMailer } from './smtp.ts';

/** The mailer the settings ask for; without any, letters stay in the local mailbox. */
export const createMailer = ({ mail }: Env): Mailer => {
  if (mail.kind === 'resend') return resendMailer(mail.apiKey);
  if (mail.kind === 'smtp') return smtpMailer(mail.url);
  return { local: true, deliver: async () => undefined };
};
