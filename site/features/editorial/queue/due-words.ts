import type { AssignmentView } from '#api/practices/work-contract.ts';
import { formatDate } from '#language/dates.ts';
import type { Locale } from '#language/locale.ts';
import { count, fill } from '#language/message.ts';
import { messages } from './messages/messages.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** Until when, said in words. `today` is a civil date like `dueOn`. */
export const dueWords = (locale: Locale, { dueOn, isOverdue }: Pick<AssignmentView, 'dueOn' | 'isOverdue'>, today: string): string => {
  const t = messages[locale].due;
  if (dueOn === null) return t.none;
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / dayMs);
  if (isOverdue) return count(locale, t.over, Math.max(1, -days));
  if (days === 0) return t.today;
  return days === 1 ? t.tomorrow : fill(t.on, { date: formatDate(locale, dueOn) });
};
