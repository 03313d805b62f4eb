import type { Locale } from './locale.ts';

/** Narrow no-break space: thousands never part at the end of a line. */
const thousands = '\u202f';
const noBreak = '\u00a0';

const decimalMark: Record<Locale, string> = { kk: ',', ru: ',', en: '.' };

/** `12 345,6` (kk, ru), `12 345.6` (en), rounded to at most `decimals` places. Throws on NaN and infinity. */
export const formatNumber = (locale: Locale, value: number, decimals = 2): string => {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) throw new RangeError(`not a number people write: ${value}`);
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const minus = value < 0 && /[1-9]/.test(whole + kept) ? '−' : '';
  return minus + grouped + (kept && decimalMark[locale] + kept);
};

/** A share of one as a percentage: 0.7 is `70 %` (kk, ru) and `70%` (en). Whole per cent unless `decimals` says more. */
export const formatPercent = (locale: Locale, share: number, decimals = 0): string =>
  `${formatNumber(locale, share * 100, decimals)}${locale === 'en' ? '' : noBreak}%`;
