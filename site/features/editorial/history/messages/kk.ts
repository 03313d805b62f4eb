import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  lead: 'Не істелді, қашан, кім істеді. Нұсқалардың бәрі сақталады.',
  steps: 'Қадамдар',
  versions: 'Нұсқалар',
  at: 'Уақыты',
  who: 'Кім',
  what: 'Не істелді',
  version: 'Нұсқа',
  number: '№ {number}',
  savedBy: 'Сақтаған',
  system: 'Академия',
  reason: 'Себебі: {reason}',
  compare: 'Салыстыру',
  compareWithPrevious: 'Алдыңғысымен салыстыру',
  compareTitle: 'Нұсқаларды салыстыру',
  from: 'Бұрынғы нұсқа',
  to: 'Кейінгі нұсқа',
  between: '№ {from} және № {to}',
  legend: 'Қосылған сөздердің асты сызылған, алынған сөздер сызып тасталған.',
  added: 'қосылды',
  removed: 'алынды',
  same: 'Бұл екі нұсқаның мәтіні бірдей.',
  onlyOne: 'Салыстыруға кемінде екі нұсқа керек.',
  notFound: 'Мұндай нұсқа жоқ. Тізімнен таңдаңыз.',
  actions: {
    imported: 'Файлдан алынды',
    accepted: 'Ұсыныс қабылданды',
    begun: 'Тәжірибе басталды',
    assigned: 'Қадам тапсырылды',
    completed: 'Қадам аяқталды',
    returned: 'Қадам қайтарылды',
    published: 'Жарияланды',
    withdrawn: 'Жарияланымнан алынды',
    restored: 'Қайта жарияланды',
    reopened: 'Өңдеуге қайта ашылды',
  },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
