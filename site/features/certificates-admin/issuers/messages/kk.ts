import type { Locale } from '#language/locale.ts';
import type { MessageTree, Translation } from '#language/message.ts';

export const kk = {
  title: 'Беруші ұйымдар',
  lead: 'Сертификат кімнің атынан берілетіні. Өзгеріс жаңа сертификаттарға ғана әсер етеді: берілгендері сол қалпында қалады.',
  issuer: 'Ұйым',
  prefix: 'Нөмірдің басы',
  prefixHint: 'Сертификат нөмірінде жылдың алдында тұрады, мысалы DULA-2026-000001. Үлкен латын әріптері, екіден сегізге дейін.',
  prefixFixed: 'Бұл ұйымның атынан нөмір беріліп қойған, сондықтан өзгертілмейді.',
  signatories: 'Қол қоюшылар',
  issued: 'Берілгені',
  none: 'көрсетілмеген',
  name: 'Атауы',
  businessNumber: 'БСН',
  businessNumberHint: 'Қазақстанда 12 цифр. Белгісіз болса, бос қалдырыңыз: сонда ол басылмайды.',
  country: 'Елі',
  countries: { KZ: 'Қазақстан', KG: 'Қырғызстан', TJ: 'Тәжікстан', TM: 'Түрікменстан', UZ: 'Өзбекстан' },
  signatory: '№ {number} қол қоюшы',
  signatoriesHint: 'Көп дегенде үш адам. Олардың аты-жөні мен лауазымы сертификатқа басылады.',
  signatoryName: 'Аты-жөні',
  position: 'Лауазымы',
  saved: 'Сақталды. Жаңа сертификаттар осы деректермен беріледі.',
  conflictTitle: 'Осы арада басқа әкімші бұл деректерді өзгертті',
  conflictText: 'Сіз жазғанның бәрі төмендегі формада сақталған. Қазір жүйедегі деректер мынадай. Салыстырып, қайта сақтаңыз.',
} as const satisfies MessageTree;

export type Messages<L extends Locale = Locale> = Translation<L, typeof kk>;
