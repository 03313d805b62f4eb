import type { Locale } from './locale.ts';
import { formatNumber } from './numbers.ts';

/** Number and unit stay on one line. */
const noBreak = '\u00a0';

const units: Record<Locale, { hour: string; minute: string }> = {
  kk: { hour: 'сағ', minute: 'мин' },
  ru: { hour: 'ч', minute: 'мин' },
  en: { hour: 'h', minute: 'min' },
};

/** How long something takes, from whole minutes: «1 сағ 20 мин», «1 ч 20 мин», "1 h 20 min"; «45 мин»; «2 сағ». */
export const formatDuration = (locale: Locale, minutes: number): string => {
  const total = Math.max(0, Math.round(minutes));
  const { hour, minute } = units[locale];
  const parts = [
    [Math.floor(total / 60), hour],
    [total % 60, minute],
  ] as const;
  const said = parts.filter(([n]) => n > 0);
  return (said.length > 0 ? said : parts.slice(1)).map(([n, unit]) => `${formatNumber(locale, n)}${noBreak}${unit}`).join(' ');
};

/** A countdown from whole seconds, the same in all languages: 09:05, 1:09:05. Never below 00:00. */
export const formatCountdown = (seconds: number): string => {
  const total = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
};
