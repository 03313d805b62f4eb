import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'Салалар',
  lead: 'Профильде таңдалатын тізім. Тізімнен шығарылған сала бұрын таңдаған адамдарда қалады, бірақ жаңадан ұсынылмайды.',
  inList: { other: 'Тізімде {count} сала бар' },
  name: 'Атауы',
  state: 'Күйі',
  offered: 'Тізімде',
  retired: 'Тізімнен шығарылған',
  emptyTitle: 'Сала жоқ',
  empty: 'Алғашқы саланы төмендегі форма арқылы қосыңыз.',
  addTitle: 'Сала қосу',
  names: { kk: 'Қазақша атауы', ru: 'Орысша атауы', en: 'Ағылшынша атауы' },
  add: 'Қосу',
  editTitle: 'Саланы өзгерту',
  save: 'Атауын сақтау',
  retireTitle: 'Тізімнен шығару',
  retireText: 'Сала енді профильде ұсынылмайды. Оны кез келген уақытта қайтаруға болады.',
  retire: 'Тізімнен шығару',
  restoreTitle: 'Тізімге қайтару',
  restoreText: 'Сала профильде қайтадан ұсынылады.',
  restore: 'Тізімге қайтару',
  done: { added: 'Сала қосылды.', saved: 'Атауы сақталды.', retired: 'Сала тізімнен шығарылды.', restored: 'Сала тізімге қайтарылды.' },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
