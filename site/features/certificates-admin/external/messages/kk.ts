import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'Басқа ұйымдардың сертификаттары',
  lead: 'Мүшелер ұсынған құжаттар. Сұлба рұқсат етсе, қабылданған құжат алдын ала қажет сертификаттың орнына есепке алынады.',
  waiting: 'Шешім күтіп тұр',
  decided: 'Шешім қабылданған',
  emptyTitle: 'Шешім күтетін құжат жоқ',
  empty: 'Мүшелер құжат ұсынғанда ол осында пайда болады.',
  person: 'Кім ұсынды',
  noName: 'Аты-жөні көрсетілмеген',
  document: 'Құжат',
  issuerName: 'Кім берген',
  number: 'Нөмірі',
  issuedOn: 'Берілген күні',
  validUntil: 'Жарамдылық мерзімі',
  noEnd: 'шектелмеген',
  countsLike: 'Қай сұлбаның орнына',
  url: 'Қайдан тексеруге болады',
  urlNew: 'жаңа қойындыда ашылады',
  noUrl: 'көрсетілмеген',
  shown: 'Ұсынылған күні',
  decision: 'Шешім',
  decisions: { accepted: 'Қабылданды', refused: 'Қабылданбады' },
  decideTitle: 'Шешім қабылдау',
  decideText:
    'Құжатты берген ұйымнан не оның тізілімінен тексеріңіз. Қабылданған құжат мерзімі біткенше есепке алынады. Иесіне шешім туралы хат барады; шешімді өзгерту мүмкін емес.',
  own: 'Бұл – өзіңіздің құжатыңыз: шешімді басқа әкімші қабылдауы керек.',
  chooseDecision: 'Шешімді таңдаңыз.',
  reason: 'Себебі',
  reasonHint: 'Қабылдамасаңыз, міндетті: иесі дәл осыны оқиды.',
  reasonNeeded: 'Неге қабылданбағанын жазыңыз: иесі соны оқиды.',
  button: 'Шешімді жіберу',
  done: { accepted: 'Құжат қабылданды. Иесіне хат жіберілді.', refused: 'Құжат қабылданбады. Иесіне хат жіберілді.' },
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
