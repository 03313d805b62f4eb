import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  kinds: { practice: 'Халықаралық тәжірибе', course: 'Курс', lesson: 'Сабақ' },
  languages: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
} as const satisfies MessageTree;
export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
