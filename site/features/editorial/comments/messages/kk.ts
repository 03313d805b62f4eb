import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'Пікірлер',
  whole: 'Жалпы пікірлер',
  none: 'Пікір жазылмаған.',
  open: { other: '{count} ашық пікір' },
  add: 'Пікір жазу',
  field: 'Пікіріңіз',
  hint: 'Осы тәжірибемен жұмыс істейтіндер ғана көреді.',
  send: 'Жіберу',
  resolve: 'Шешілді деп белгілеу',
  resolved: 'Шешілді',
  place: '{section}, {number}-абзац, {language}',
  gone: 'Тіркелгісі жойылған адам',
  done: { commented: 'Пікір жазылды.', resolved: 'Пікір шешілді деп белгіленді.' },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
