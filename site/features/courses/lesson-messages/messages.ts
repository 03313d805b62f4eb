import type { Locale } from '#language/locale.ts';
import { en } from './en.ts';
import { type Messages, kk } from './kk.ts';
import { ru } from './ru.ts';

export const messages: Record<Locale, Messages> = { kk, ru, en };
