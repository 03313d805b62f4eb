import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'Демонстрациялық нұсқаның пошта жәшігі',
  lead: 'Мұнда Академия жазған хаттардың соңғы 50-і көрінеді. Нағыз Академияда олар әр адамның өз поштасына барады.',
  recipient: 'Кімге',
  filter: 'Бір адресаттың хаттары',
  show: 'Көрсету',
  all: 'Барлық хаттар',
  letters: 'Хаттар',
  emptyTitle: 'Хат жоқ',
  empty: 'Тіркелген, құпиясөзді қалпына келтірген немесе сертификат алған кезде хат осы жерге түседі.',
  sentAt: 'Жіберілген уақыты',
  language: 'Тілі',
  back: 'Пошта жәшігіне қайту',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
