/** The value below which a share `at` (0–1) of the values lies, nearest rank. Throws a RangeError without values. */
export const quantile = (values: readonly number[], at: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(at * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('a quantile of nothing');
  return found;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const short = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** Milliseconds for a table: median and 95th percentile. */
export const typicalMs = (values: readonly number[]): string => `${short(quantile(values, 0.5))} / ${short(quantile(values, 0.95))}`;
