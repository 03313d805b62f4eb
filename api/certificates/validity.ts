import type { Scheme } from './scheme.ts';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day `months` later; the last day of a month that is too short for it. Civil dates, `YYYY-MM-DD`. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const newDay = Math.min(day, daysIn(newYear, newMonth));
  return `${String(newYear).padStart(4, '0')}-${String(newMonth).padStart(2, '0')}-${String(newDay).padStart(2, '0')}`;
};

/** So many days later, or earlier when negative. Civil dates, `YYYY-MM-DD`. */
export const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The last valid day, inclusive; `undefined` when none is known at issue. */
export const lastValidDay = (validity: Scheme['validity'], issuedOn: string): string | undefined =>
  validity.rule === 'months' ? addMonths(issuedOn, validity.months) : undefined;
