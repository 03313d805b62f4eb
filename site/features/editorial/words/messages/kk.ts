import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  work: 'Кітапханадағы жұмыс',
  parts: 'Тәжірибемен жұмыс бөлімдері',
  overview: 'Барысы',
  facts: 'Деректер',
  sources: 'Дереккөздер',
  text: 'Мәтін',
  people: 'Орындаушылар',
  comments: 'Пікірлер',
  history: 'Тарихы',
  cancel: 'Бас тарту',
  back: 'Артқа қайту',
  save: 'Сақтау',
  nobody: 'Белгісіз адам',
  stages: { drafting: 'Жазу', translation: 'Аудару', adaptation: 'Бейімдеу', review: 'Тексеру', published: 'Жарияланды' },
  steps: { drafting: 'Мәтінін жазу', translation: 'Аудару', adaptation: 'Қазақстанға бейімдеу', review: 'Тексеру' },
  into: { kk: 'Қазақ тіліне аудару', ru: 'Орыс тіліне аудару', en: 'Ағылшын тіліне аудару' },
  languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
  sections: {
    title: 'Атауы',
    summary: 'Қысқаша мазмұны',
    problem: 'Мәселе',
    done: 'Не істелді',
    result: 'Нәтижесі',
    success: 'Неліктен нәтиже берді',
    steps: 'Қазақстанда қолдану қадамдары',
    involve: 'Кімді тарту керек',
    clause: 'Тармақ үлгісі',
  },
  standings: { current: 'Түпнұсқаға сай', behind: 'Түпнұсқадан қалып қойған', missing: 'Аудармасы жоқ' },
  signedOut: {
    title: 'Сеансыңыз аяқталды, мәтін әлі сақталған жоқ',
    text: 'Жазғаныңыз осы беттегі өрісте тұр. Жаңа бетте кіріп, осында оралыңыз да, қайта сақтаңыз.',
    link: 'Жаңа бетте кіру',
    kept: 'Сіз жазған мәтін',
  },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
