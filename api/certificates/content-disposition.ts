import type { Variant } from '#certificates/certificate.ts';
import { fill } from '#language/message.ts';
import { messages } from './messages/messages.ts';

/** RFC 8187: what may stand unescaped in `filename*`. */
const encodeName = (name: string): string => encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` of a certificate's file: a plain name for old programs, the language's own for the others. */
export const contentDisposition = (number: string, variant: Variant): string => {
  const plain = `certificate-${number}-${variant}.pdf`.replace(/[^A-Za-z0-9.-]/gu, '-');
  const own = `${fill(messages[variant === 'en' ? 'en' : 'kk'].fileName, { number })}.pdf`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeName(own)}`;
};
