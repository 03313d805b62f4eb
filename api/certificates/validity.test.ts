import { describe, expect, it } from 'vitest';
import { addDays, addMonths, lastValidDay } from './validity.ts';

describe('validity', () => {
  it.each([
    ['2026-11-21', 12, '2027-11-21'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-15', 36, '2029-01-15'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('has a last day only where the scheme counts months', () => {
    expect(lastValidDay({ rule: 'months', months: 12, renewalOpensDays: 90 }, '2026-11-21')).toBe('2027-11-21');
    expect(lastValidDay({ rule: 'none' }, '2026-11-21')).toBeUndefined();
    expect(lastValidDay({ rule: 'mandate', office: 'chair', renewalOpensDays: 30 }, '2026-11-21')).toBeUndefined();
  });

  it.each([
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2027-11-21', -90, '2027-08-23'],
  ])('%s and %i days is %s', (from, days, to) => expect(addDays(from, days)).toBe(to));
});
