import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  navigation: 'Сертификаттар бөлімдері',
  title: 'Сертификаттар',
  parts: {
    certificates: 'Берілген сертификаттар',
    batches: 'Тізіммен беру',
    schemes: 'Сұлбалар',
    issuers: 'Беруші ұйымдар',
    recognitions: 'Серіктестердің тануы',
    external: 'Басқа ұйымдардың сертификаттары',
  },
  about: {
    certificates: 'Табу, тоқтата тұру, қайтарып алу, түзету, ұзарту.',
    batches: 'Топқа бірден беру: тізім, алдын ала тексеру, ZIP.',
    schemes: 'Не үшін, кімнің атынан, қандай мерзімге беріледі.',
    issuers: 'Атаулары, БСН, қол қоятын адамдар.',
    recognitions: 'Серіктестермен келісімдер және олардың растауы.',
    external: 'Мүшелер ұсынған құжаттарды тексеру.',
  },
  languages: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
  cancel: 'Бас тарту',
  save: 'Сақтау',
  kinds: {
    participation: 'Қатысу',
    achievement: 'Жетістік',
    competence: 'Құзыреттілік',
    licence: 'Лицензия',
  },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
