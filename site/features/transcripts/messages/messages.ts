import type { Locale } from '#language/locale.ts';
import { en } from './en.ts';
import { kk, type Messages } from './kk.ts';
import { ru } from './ru.ts';

export const messages: Record<Locale, Messages> = { kk, ru, en };
