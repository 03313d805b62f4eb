import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  states: {
    valid: 'Жарамды',
    expiring: 'Мерзімі бітуге жақын',
    expired: 'Мерзімі өтті',
    suspended: 'Қолданысы уақытша тоқтатылған',
    revoked: 'Қайтарып алынған',
    renewed: 'Ұзартылған',
    corrected: 'Түзетілген',
    replaced: 'Ауыстырылған',
  },
  reasons: {
    'issued-in-error': 'қателесіп берілген',
    'wrong-data': 'деректерінде қате бар',
    'rules-broken': 'оқу немесе тест тапсыру ережелері бұзылған',
    'holder-request': 'иесінің өтініші бойынша',
    'under-review': 'тексеріліп жатыр',
    'key-stolen': 'қол қою кілті ұрланған',
    'mandate-ended': 'өкілеттік мерзімі аяқталған',
  },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
