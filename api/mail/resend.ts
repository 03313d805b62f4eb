import { Resend } from 'resend';
import { type Mailer, unsubscribeHeaders } from './mail.ts';

export const resendMailer = (apiKey: string): Mailer => {
  const resend = new Resend(apiKey);
  return {
    local: false,
    deliver: async ({ to, from, subject, text, language, idempotencyKey, unsubscribeUrl }) => {
      const { error } = await resend.emails.send(
        { to, from, subject, text, headers: { 'Content-Language': language, ...unsubscribeHeaders(unsubscribeUrl) } },
        { idempotencyKey },
      );
      if (error) throw Object.assign(new Error('Resend refused the letter'), { code: error.name });
    },
  };
};
