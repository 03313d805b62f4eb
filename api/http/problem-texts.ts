import type { Locale } from '#language/locale.ts';
import { en } from './messages/en.ts';
import type { HttpMessages } from './messages/kk.ts';
import { kk } from './messages/kk.ts';
import { ru } from './messages/ru.ts';

/** What is said to people about each problem and each fault of a field. */
export const problemTexts: Record<Locale, HttpMessages> = { kk, ru, en };

/** A problem's `type`: one address for one code in every language, which leads to what is said about it. */
export const problemType = (code: string): string => `/api/problems#${code}`;
