import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  academy: 'Цифрлық кәсіподақ көшбасшылығы академиясы',
  description: 'Кәсіподақ мүшелері мен белсенділеріне арналған тегін курстар және түпнұсқалығын кез келген адам тексере алатын сертификаттар.',
  skip: 'Негізгі мазмұнға өту',
  demonstration: 'Демонстрациялық нұсқа: мұндағы сертификаттар шынайы емес.',
  destinations: 'Негізгі бөлімдер',
  courses: 'Оқу',
  library: 'Кітапхана',
  certificates: 'Сертификаттар',
  account: 'Профиль',
  more: 'Қосымша сілтемелер',
  verify: 'Сертификатты тексеру',
  about: 'Академия туралы',
  privacy: 'Дербес деректер',
  api: 'Әзірлеушілерге: API',
  source: 'Бастапқы код, AGPL-3.0 лицензиясы',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
