import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'Курстарды жабу және қайта ашу',
  lead: 'Жабылған курс каталогтан алынады. Оқып жүргендер мен берілген сертификаттарға бұл әсер етпейді.',
  course: 'Курс',
  state: 'Күйі',
  taught: 'Оқытылады',
  withdrawn: 'Жабылған',
  emptyTitle: 'Курс жоқ',
  empty: 'Курстар сервердегі файлдардан жарияланады.',
  withdrawTitle: 'Курсты жабу',
  withdrawText:
    'Курс каталогтан алынады, оған жаңадан жазылуға болмайды. Жазылып қойғандар оны аяғына дейін оқып, тест тапсыра алады. Берілген сертификаттар жарамды күйінде қалады, курсты кез келген уақытта қайта ашуға болады.',
  withdraw: 'Курсты жабу',
  restoreTitle: 'Курсты қайта ашу',
  restoreText: 'Курс каталогқа қайтарылады, оған қайтадан жазылуға болады.',
  restore: 'Курсты қайта ашу',
  open: 'Курстың беті',
  done: { withdrawn: 'Курс жабылды.', restored: 'Курс қайта ашылды.' },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
