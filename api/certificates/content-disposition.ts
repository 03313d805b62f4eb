import { attachment } from '#api/http/attachment.ts';
import type { Variant } from '#certificates/certificate.ts';
import { fill } from '#language/message.ts';
import { messages } from './messages/messages.ts';

/** `Content-Disposition` of a certificate's file. */
export const contentDisposition = (number: string, variant: Variant): string =>
  attachment(`certificate-${number}-${variant}.pdf`, `${fill(messages[variant === 'en' ? 'en' : 'kk'].fileName, { number })}.pdf`);
