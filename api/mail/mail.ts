import type { Locale } from '#language/locale.ts';

/** A letter as it leaves us: plain text only, so that nothing is fetched when it is read. */
interface Letter {
  to: string;
  from: string;
  subject: string;
  text: string;
  language: Locale;
  /** The same for a repeated delivery, so that a provider can drop the second. */
  idempotencyKey: string;
  /** Takes a POST without signing in and ends such letters (RFC 8058). */
  unsubscribeUrl?: string;
}

/** What makes a mail program offer to end such letters. */
export const unsubscribeHeaders = (url: string | undefined): Record<string, string> =>
  url === undefined ? {} : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** Port to what carries letters. Resolves when the letter was accepted, throws otherwise. */
export interface Mailer {
  deliver: (letter: Letter) => Promise<void>;
  /** Whether letters stay here, in a mailbox a page shows. */
  local: boolean;
}
