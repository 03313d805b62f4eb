import { formatDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { messages } from './messages/messages.ts';

/** Until when a certificate is valid, in words. `lastDay`: inclusive, also that of an office that ended; null while none is known. */
export const validityWords = (locale: Locale, { lastDay, untilMandateEnds }: { lastDay: string | null; untilMandateEnds: boolean }): string => {
  const t = messages[locale];
  if (lastDay) return fill(t.until, { date: formatDate(locale, lastDay) });
  return untilMandateEnds ? t.untilMandateEnds : t.noExpiry;
};
