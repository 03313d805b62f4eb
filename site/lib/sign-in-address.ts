import type { Locale } from '#language/locale.ts';

/** Where a visitor signs in to come back to `next` (a path of ours). */
export const signInAddress = (locale: Locale, next: string): string => `/${locale}/sign-in?next=${encodeURIComponent(next)}`;

/** `next` as far as it is an address of ours; `fallback` otherwise, so that a link cannot lead people elsewhere. */
export const safeNext = (next: string | null | undefined, fallback: string): string =>
  next !== null &&
  next !== undefined &&
  /^\/(?:kk|ru|en)(?:\/[\w\-./]*)?(?:\?[\w\-=&%.]*)?(?:#[\w-]*)?$/.test(next) &&
  !next.includes('//') &&
  !next.includes('..')
    ? next
    : fallback;

/** The same page in the language read now: she may have changed it while signing in. `next` has passed `safeNext`. */
export const nextInLanguage = (next: string, locale: Locale): string => next.replace(/^\/(?:kk|ru|en)/, `/${locale}`);
