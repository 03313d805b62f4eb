import { describe, expect, it } from 'vitest';
import { median, quantile, typicalMs } from './statistics.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('quantiles', () => {
  it('are values that were measured, by nearest rank, in whatever order they came', () => {
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile(hundred, 0)).toBe(1);
    expect(median([9, 1, 5])).toBe(5);
  });

  it('of nothing are refused, so that a bench that measured nothing fails', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('are written with as many digits as mean something', () => {
    expect(typicalMs([0.1234, 12.34])).toBe('0.12 / 12.3');
  });
});
