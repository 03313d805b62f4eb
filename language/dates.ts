import type { Locale } from './locale.ts';

/** `Intl` has no Kazakh in many browsers (Debian's Chromium prints «2026 M11 22») and abbreviates in Node («2026 ж.»). */
const months: Record<Locale, readonly string[]> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

type Civil = { year: number; month: number; day: number };

const parse = (date: string): Civil => {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []).map(Number);
  const check = new Date(`${date}T00:00:00Z`);
  // 2026-02-30 is read as 2 March by some engines, so the day must come back unchanged.
  if (!year || !month || !day || check.getUTCDate() !== day) throw new RangeError(`not a date: ${date}`);
  return { year, month, day };
};

/** A civil date (`YYYY-MM-DD`) in full: «2026 жылғы 21 қараша», «21 ноября 2026 года», "21 November 2026". */
export const formatDate = (locale: Locale, date: string): string => {
  const { year, month, day } = parse(date);
  const name = months[locale][month - 1];
  if (locale === 'kk') return `${year} жылғы ${day} ${name}`;
  return locale === 'ru' ? `${day} ${name} ${year} года` : `${day} ${name} ${year}`;
};

/** The day without the year, where the year is plain: «21 қараша», «21 ноября», "21 November". */
export const formatDay = (locale: Locale, date: string): string => {
  const { month, day } = parse(date);
  return `${day} ${months[locale][month - 1]}`;
};

/** For narrow columns, the same in all three languages: 21.11.2026. */
export const formatShortDate = (date: string): string => {
  parse(date);
  return date.split('-').reverse().join('.');
};

const formatters = new Map<string, Intl.DateTimeFormat>();

const partsIn = (instantMs: number, timeZone: string): Record<string, string> => {
  const known = formatters.get(timeZone);
  const formatter =
    known ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  if (!known) formatters.set(timeZone, formatter);
  return Object.fromEntries(formatter.formatToParts(instantMs).map(({ type, value }) => [type, value]));
};

/** The date on the calendar of an IANA time zone at an instant (UTC, ms), as `YYYY-MM-DD`. */
export const civilDate = (instantMs: number, timeZone: string): string => {
  const { year = '', month, day } = partsIn(instantMs, timeZone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
};

/** The time on the clock of an IANA time zone: 14:30. */
export const formatTime = (instantMs: number, timeZone: string): string => {
  const { hour, minute } = partsIn(instantMs, timeZone);
  return `${hour}:${minute}`;
};

/** Date in full and time: «2026 жылғы 21 қараша, 14:30». */
export const formatDateTime = (locale: Locale, instantMs: number, timeZone: string): string =>
  `${formatDate(locale, civilDate(instantMs, timeZone))}, ${formatTime(instantMs, timeZone)}`;
