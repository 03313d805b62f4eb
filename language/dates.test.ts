import { expect, test } from 'vitest';
import { civilDate, formatDate, formatDateTime, formatDay, formatShortDate, formatTime } from './dates.ts';

test.each([
  ['01', 'қаңтар', 'января', 'January'],
  ['02', 'ақпан', 'февраля', 'February'],
  ['03', 'наурыз', 'марта', 'March'],
  ['04', 'сәуір', 'апреля', 'April'],
  ['05', 'мамыр', 'мая', 'May'],
  ['06', 'маусым', 'июня', 'June'],
  ['07', 'шілде', 'июля', 'July'],
  ['08', 'тамыз', 'августа', 'August'],
  ['09', 'қыркүйек', 'сентября', 'September'],
  ['10', 'қазан', 'октября', 'October'],
  ['11', 'қараша', 'ноября', 'November'],
  ['12', 'желтоқсан', 'декабря', 'December'],
])('month %s is %s, %s, %s', (month, kk, ru, en) => {
  const date = `2026-${month}-05`;
  expect(formatDate('kk', date)).toBe(`2026 жылғы 5 ${kk}`);
  expect(formatDate('ru', date)).toBe(`5 ${ru} 2026 года`);
  expect(formatDate('en', date)).toBe(`5 ${en} 2026`);
  expect([formatDay('kk', date), formatDay('ru', date), formatDay('en', date)]).toEqual([`5 ${kk}`, `5 ${ru}`, `5 ${en}`]);
});

test('a narrow column gets the short date', () => {
  expect(formatShortDate('2026-11-21')).toBe('21.11.2026');
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '21.11.2026', '2026-11-21T00:00', ''])('«%s» is no date', (wrong) => {
  expect(() => formatDate('kk', wrong)).toThrow(RangeError);
  expect(() => formatShortDate(wrong)).toThrow(RangeError);
});

test('the zone decides which day it is', () => {
  const instant = Date.UTC(2026, 10, 21, 19, 5);
  expect(civilDate(instant, 'Asia/Almaty')).toBe('2026-11-22');
  expect(civilDate(instant, 'UTC')).toBe('2026-11-21');
  expect(formatTime(instant, 'Asia/Almaty')).toBe('00:05');
});

test.each([
  ['kk', '2026 жылғы 21 қараша, 14:30'],
  ['ru', '21 ноября 2026 года, 14:30'],
  ['en', '21 November 2026, 14:30'],
] as const)('date and time in %s', (locale, expected) => {
  expect(formatDateTime(locale, Date.UTC(2026, 10, 21, 9, 30), 'Asia/Almaty')).toBe(expected);
});
