import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  statement: { right: 'Тұжырым дұрыс.', wrong: 'Тұжырым қате.' },
} as const satisfies MessageTree;
export type AssessmentMessages<L extends Locale = Locale> = Translation<L, typeof kk>;
