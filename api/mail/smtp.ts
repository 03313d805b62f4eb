import { createTransport } from 'nodemailer';
import { type Mailer, unsubscribeHeaders } from './mail.ts';

/** `url`: smtp://user:password@host:port or smtps://…; for members' data that must stay in the country. */
export const smtpMailer = (url: string): Mailer => {
  const transport = createTransport(url);
  return {
    local: false,
    deliver: async ({ to, from, subject, text, language, idempotencyKey, unsubscribeUrl }) => {
      await transport.sendMail({
        to,
        from,
        subject,
        text,
        headers: { 'Content-Language': language, 'X-Entity-Ref-ID': idempotencyKey, ...unsubscribeHeaders(unsubscribeUrl) },
      });
    },
  };
};
