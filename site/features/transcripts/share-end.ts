import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate, formatTime } from '#language/dates.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** The instant (UTC, ms) at which a civil date is over where the Academy counts days; undefined for no date. */
export const endOfDay = (date: string): number | undefined => {
  const midnight = Date.parse(`${date}T00:00:00Z`) + dayMs;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(midnight)) return undefined;
  const ahead = Date.parse(`${civilDate(midnight, academyTimeZone)}T${formatTime(midnight, academyTimeZone)}Z`) - midnight;
  return midnight - ahead;
};

/** The last civil date of something that ends at an instant: the other way round. */
export const lastDayBefore = (instant: number): string => civilDate(instant - 1, academyTimeZone);
