import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  example: 'Мысал',
  note: 'Назар аударыңыз',
  source: 'Дереккөз {number}: {title}',
} as const satisfies MessageTree;
export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
