import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  lead: 'Осында Сізден күтілетін жұмыс тұр.',
  own: 'Менің қадамдарым',
  ownEmptyTitle: 'Қазір Сізге тапсырылған қадам жоқ',
  ownEmpty: 'Сізге қадам тапсырылса, поштаңызға хат келеді, қадам осында шығады.',
  notYet: 'Бұл кезеңге әлі жеткен жоқ: келгенде хат аласыз.',
  all: 'Барлық тәжірибелер',
  stageFilter: 'Кезеңі',
  anyStage: 'Кез келген',
  show: 'Көрсету',
  noneTitle: 'Бұл кезеңде тәжірибе жоқ',
  none: 'Басқа кезеңді таңдаңыз.',
  withdrawn: 'Жарияланымнан алынған',
  proposals: 'Қаралуын күткен ұсыныстар',
  proposalLink: 'Сілтеме',
  proposalCase: 'Ұйым тәжірибесі',
  received: 'Келген күні: {date}',
  unassigned: 'Орындаушысы жоқ қадамдар',
  review: 'Тексеруге дайын',
  publish: 'Жариялауға дайын',
  behind: 'Аудармасы қалып қойған',
  behindOf: { other: '{count} абзац' },
  questions: 'Оқырман сұрақтары',
  questionsWaiting: { other: '{count} сұрақ жауап күтіп тұр' },
  answer: 'Сұрақтарға жауап беру',
  nothing: 'Қазір ештеңе жоқ.',
  begin: 'Жаңа тәжірибе бастау',
  stage: 'Кезеңі: {stage}',
  due: {
    over: { other: 'Мерзімі {count} күн бұрын өтті' },
    today: 'Мерзімі – бүгін',
    tomorrow: 'Мерзімі – ертең',
    on: 'Мерзімі: {date}',
    none: 'Мерзімі қойылмаған',
  },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
