import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  optional: 'міндетті емес',
  error: 'Қате:',
  errorSummary: 'Мына жерлерді түзетіңіз',
  breadcrumbs: 'Сіз осы жердесіз',
  language: 'Тіл',
  steps: 'Қадамдар',
  stepDone: 'аяқталды',
  pagination: 'Алдыңғы және келесі бет',
  previous: 'Алдыңғы',
  next: 'Келесі',
  table: 'Кесте, бүйірге жылжытып қарауға болады',
  notice: { info: 'Ақпарат', success: 'Орындалды', warning: 'Назар аударыңыз', error: 'Қате', achievement: 'Жетістік' },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
