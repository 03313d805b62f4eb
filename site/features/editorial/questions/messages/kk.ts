import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'Оқырман сұрақтары',
  lead: 'Кітапханадан іздегенін таппаған адамдар осында сұрайды. Жауап оның поштасына жіберіледі, мекенжайын Сіз көрмейсіз.',
  waiting: 'Жауап күткендер',
  answered: 'Жауап берілгендер',
  emptyTitle: 'Жауап күткен сұрақ жоқ',
  empty: 'Жаңа сұрақ келсе, осында шығады.',
  searched: 'Іздегені: «{query}»',
  asked: 'Сұралған күні: {date}',
  language: 'Тілі: {language}',
  answer: 'Жауабыңыз',
  answerHint: 'Сұрақ қойылған тілде жазыңыз. Тәжірибе бетінің мекенжайын қоса беруге болады.',
  send: 'Жауапты жіберу',
  given: 'Жауап',
  forgotten: 'Сұрақ мәтіні сақталмайды.',
  done: { answered: 'Жауап жіберілді.' },
  conflict: 'Бұл сұраққа басқа әдіскер жауап беріп қойған. Сіздің жауабыңыз жіберілген жоқ.',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
