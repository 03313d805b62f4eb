import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  checked: 'Тексерілген күні: {date}',
  how: {
    live: 'түпнұсқа сайтында оқылды',
    'stored-copy': 'сақталған көшірмесі оқылды',
    secondary: 'мәтіннің өзі оқылмады, басқа дереккөздерге сүйенеді',
  },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
