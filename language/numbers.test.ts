import { expect, test } from 'vitest';
import { formatNumber, formatPercent } from './numbers.ts';

test.each([
  [0, '0', '0'],
  [-0.001, '0', '0'],
  [999, '999', '999'],
  [1000, '1 000', '1 000'],
  [1234567.891, '1 234 567,89', '1 234 567.89'],
  [-12345.5, '−12 345,5', '−12 345.5'],
  [2.1, '2,1', '2.1'],
])('%d is written %s and %s', (value, kkRu, en) => {
  const narrow = (text: string) => text.replaceAll(' ', '\u202f');
  expect(formatNumber('kk', value)).toBe(narrow(kkRu));
  expect(formatNumber('ru', value)).toBe(narrow(kkRu));
  expect(formatNumber('en', value)).toBe(narrow(en));
});

test('what is no number is not written', () => {
  expect(() => formatNumber('kk', Number.NaN)).toThrow(RangeError);
  expect(() => formatNumber('kk', Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test.each([
  [0, '0\u00a0%', '0%'],
  [0.7, '70\u00a0%', '70%'],
  [0.666, '67\u00a0%', '67%'],
  [1, '100\u00a0%', '100%'],
])('the share %d is %s or %s', (share, kkRu, en) => {
  expect([formatPercent('kk', share), formatPercent('ru', share), formatPercent('en', share)]).toEqual([kkRu, kkRu, en]);
});

test('a share may keep decimals', () => {
  expect(formatPercent('ru', 0.6667, 1)).toBe('66,7\u00a0%');
});
