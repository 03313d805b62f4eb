import type { TranscriptWording } from './wording.ts';

export const kk: TranscriptWording = {
  title: 'Сертификаттар туралы үзінді көшірме',
  academy: 'Цифрлық кәсіподақ көшбасшылығы академиясы',
  asOf: (day) => `Мәліметтер ${day} күнгі жағдай бойынша берілген.`,
  howToCheck: (address) => `Әр сертификат ${address} бетінде өз коды арқылы тексеріледі. Үзінді көшірменің өзіне қол қойылмаған: дәлел – тексеру коды.`,
  scoresShown: 'Балдар иесінің қалауымен көрсетілген.',
  state: 'Күйі',
  states: {
    valid: 'Жарамды',
    expiring: 'Жарамды, мерзімі бітуге жақын',
    expired: 'Мерзімі өтті',
    suspended: 'Қолданысы уақытша тоқтатылған',
    revoked: 'Қайтарып алынған',
    renewed: 'Мерзімі өтті, ұзартылған',
    corrected: 'Түзетілген, орнына басқасы берілген',
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
  since: (day) => `күні: ${day}`,
  followedBy: 'Орнына берілген сертификат',
  page: (page, pages) => `${page} / ${pages}`,
};
