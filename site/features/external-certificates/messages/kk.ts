import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'Басқа ұйымдардың сертификаттары',
  lead: 'Басқа ұйым берген сертификатты осында ұсыныңыз. Академия оны тексереді; қабылданса, ол Сіз таңдаған сертификаттың орнына есепке алынады.',
  nothingCounts: 'Қазір мұндай сертификат сұралмайды',
  nothingCountsText: 'Академия курстарының ешқайсысы басқа ұйымның сертификатын талап етпейді. Ондай талап пайда болғанда сертификатты осы бетте ұсына аласыз.',
  newTitle: 'Сертификат ұсыну',
  countsLike: 'Қай сертификаттың орнына',
  choose: 'Таңдаңыз',
  name: 'Сертификаттың атауы',
  nameHint: 'Қағазда қалай жазылса, солай.',
  issuerName: 'Берген ұйым',
  number: 'Нөмірі',
  numberHint: 'Нөмірі болмаса, сызықша қойыңыз.',
  issuedOn: 'Берілген күні',
  validUntil: 'Соңғы жарамды күні',
  validUntilHint: 'Мерзімі шектелмесе, бос қалдырыңыз.',
  url: 'Тексеру мекенжайы',
  urlHint: 'Берген ұйымның сайтындағы бет, мысалы https://…',
  wrongUrl: 'Мекенжай https:// немесе http:// деп басталуға тиіс.',
  wrongDay: 'Күнді таңдаңыз.',
  send: 'Тексеруге жіберу',
  done: { sent: 'Сертификат тексеруге жіберілді. Шешім шыққанда Сізге хат келеді.', withdrawn: 'Сертификат тізімнен алынды.' },
  own: 'Ұсынған сертификаттарыңыз',
  states: { waiting: 'Тексерілуде', accepted: 'Қабылданды', refused: 'Қабылданбады' },
  sentOn: 'Жіберілген күні',
  decidedOn: 'Шешім күні',
  until: '{date} (осы күнді қоса)',
  noEnd: 'шектелмеген',
  reason: 'Себебі',
  note: 'Ескертпе',
  withdraw: 'Тізімнен алу',
  withdrawNamed: '«{title}» сертификатын тізімнен алу',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
