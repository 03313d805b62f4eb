import type { Locale } from '#language/locale.ts';
import type { Instrument, Standard, Theme } from './terms.ts';

type Names = Record<Locale, string>;
const names = (kk: string, ru: string, en: string): Names => ({ kk, ru, en });

export const themeNames: Record<Theme, Names> = {
  'algorithmic-management': names('Алгоритмдік басқару', 'Алгоритмическое управление', 'Algorithmic management'),
  'artificial-intelligence': names('Жасанды интеллект', 'Искусственный интеллект', 'Artificial intelligence'),
  'data-rights': names('Жұмыскердің деректерге құқығы', 'Права на данные', 'Data rights'),
  'platform-work': names('Платформадағы жұмыс', 'Платформенная занятость', 'Platform work'),
  'collective-bargaining': names('Ұжымдық келіссөздер', 'Коллективные переговоры', 'Collective bargaining'),
  'digital-organising': names('Цифрлық құралдармен біріктіру', 'Цифровой органайзинг', 'Digital organising'),
  'social-dialogue': names('Әлеуметтік диалог', 'Социальный диалог', 'Social dialogue'),
  'safety-health': names('Еңбек қауіпсіздігі және еңбекті қорғау', 'Безопасность и охрана труда', 'Safety and health at work'),
  'just-transition': names('Әділ көшу', 'Справедливый переход', 'Just transition'),
  training: names('Оқыту және қайта даярлау', 'Обучение и переподготовка', 'Training and retraining'),
  women: names('Әйелдер', 'Женщины', 'Women'),
  youth: names('Жастар', 'Молодёжь', 'Youth'),
  migrants: names('Еңбек мигранттары', 'Трудовые мигранты', 'Migrant workers'),
  'union-management': names('Кәсіподақты басқару және стратегия', 'Управление профсоюзом и стратегия', 'Union management and strategy'),
};

export const instrumentNames: Record<Instrument, Names> = {
  'agreement-clause': names('Ұжымдық шарт немесе келісім', 'Коллективный договор или соглашение', 'Collective agreement'),
  law: names('Заң', 'Закон', 'Law'),
  'court-case': names('Сот ісі', 'Судебное дело', 'Court case'),
  audit: names('Аудит', 'Аудит', 'Audit'),
  fund: names('Қор', 'Фонд', 'Fund'),
  platform: names('Цифрлық құрал', 'Цифровой инструмент', 'Digital tool'),
  campaign: names('Науқан', 'Кампания', 'Campaign'),
  training: names('Оқыту бағдарламасы', 'Программа обучения', 'Training programme'),
  service: names('Жұмыскерлерге көмек қызметі', 'Служба для работников', 'Service for workers'),
};

/** What a convention is about, in a few words of ours; the number in front is its own. */
const about: Record<Exclude<Standard, `eu-${string}`>, Names> = {
  C029: names('мәжбүрлі еңбек', 'принудительный труд', 'forced labour'),
  C081: names('еңбек инспекциясы', 'инспекция труда', 'labour inspection'),
  C087: names('бірлесу бостандығы', 'свобода объединения', 'freedom of association'),
  C097: names('еңбек мигранттары', 'трудящиеся-мигранты', 'migration for employment'),
  C098: names('ұжымдық келіссөз жүргізу құқығы', 'право на коллективные переговоры', 'right to bargain collectively'),
  C100: names('тең ақы', 'равное вознаграждение', 'equal remuneration'),
  C102: names('әлеуметтік қамсыздандыру', 'социальное обеспечение', 'social security'),
  C105: names('мәжбүрлі еңбекті жою', 'упразднение принудительного труда', 'abolition of forced labour'),
  C111: names('еңбектегі кемсітушілік', 'дискриминация в труде', 'discrimination at work'),
  C122: names('жұмыспен қамту саясаты', 'политика занятости', 'employment policy'),
  C135: names('жұмыскерлер өкілдері', 'представители работников', 'workers’ representatives'),
  C140: names('ақылы оқу демалысы', 'оплачиваемый учебный отпуск', 'paid educational leave'),
  C142: names('адам ресурстарын дамыту', 'развитие людских ресурсов', 'human resources development'),
  C143: names('мигрант жұмыскерлер', 'работники-мигранты', 'migrant workers'),
  C144: names('үшжақты консультациялар', 'трёхсторонние консультации', 'tripartite consultation'),
  C154: names('ұжымдық келіссөздер', 'коллективные переговоры', 'collective bargaining'),
  C155: names('еңбек қауіпсіздігі және гигиенасы', 'безопасность и гигиена труда', 'occupational safety and health'),
  C156: names('отбасылық міндеттері бар жұмыскерлер', 'работники с семейными обязанностями', 'workers with family responsibilities'),
  C161: names('еңбек гигиенасы қызметтері', 'службы гигиены труда', 'occupational health services'),
  C176: names('шахталардағы қауіпсіздік', 'безопасность на шахтах', 'safety in mines'),
  C177: names('үйдегі еңбек', 'надомный труд', 'home work'),
  C181: names('жеке жұмыспен қамту агенттіктері', 'частные агентства занятости', 'private employment agencies'),
  C183: names('ананы қорғау', 'охрана материнства', 'maternity protection'),
  C187: names('еңбек қауіпсіздігіне жәрдемдесу негіздері', 'основы содействия безопасности труда', 'promotional framework for safety and health'),
  C189: names('үй жұмыскерлері', 'домашние работники', 'domestic workers'),
  C190: names('зорлық-зомбылық пен қудалау', 'насилие и домогательства', 'violence and harassment'),
  C191: names('қауіпсіз және салауатты еңбек ортасы', 'безопасная и здоровая производственная среда', 'safe and healthy working environment'),
  C192: names('биологиялық қауіптер', 'биологические опасности', 'biological hazards'),
  C193: names('платформалық экономикадағы лайықты еңбек', 'достойный труд в платформенной экономике', 'decent work in the platform economy'),
  R195: names('адам ресурстарын дамыту', 'развитие людских ресурсов', 'human resources development'),
  R198: names('еңбек қатынасы', 'трудовое правоотношение', 'employment relationship'),
  R202: names('әлеуметтік қорғаудың ең төменгі деңгейлері', 'минимальные уровни социальной защиты', 'social protection floors'),
  R204: names('бейформал экономикадан көшу', 'переход от неформальной экономики', 'transition from the informal economy'),
  R205: names('бейбітшілік пен төзімділік үшін жұмыс', 'занятость ради мира и устойчивости', 'employment for peace and resilience'),
  R206: names('зорлық-зомбылық пен қудалау', 'насилие и домогательства', 'violence and harassment'),
  R208: names('сапалы тәлімгерлік', 'качественное ученичество', 'quality apprenticeships'),
};

const european: Record<Extract<Standard, `eu-${string}`>, Names> = {
  'eu-2016-679': names(
    'ЕО 2016/679: деректерді қорғау регламенті (GDPR)',
    'ЕС 2016/679: регламент о защите данных (GDPR)',
    'EU 2016/679: General Data Protection Regulation',
  ),
  'eu-2024-1689': names(
    'ЕО 2024/1689: жасанды интеллект туралы акт',
    'ЕС 2024/1689: акт об искусственном интеллекте',
    'EU 2024/1689: Artificial Intelligence Act',
  ),
  'eu-2024-2831': names(
    'ЕО 2024/2831: платформадағы жұмыс туралы директива',
    'ЕС 2024/2831: директива о платформенном труде',
    'EU 2024/2831: Platform Work Directive',
  ),
  'eu-2002-14': names(
    'ЕО 2002/14: жұмыскерлерді хабардар ету туралы директива',
    'ЕС 2002/14: директива об информировании работников',
    'EU 2002/14: informing and consulting employees',
  ),
};

const numbered = (id: string, { kk, ru, en }: Names): Names => {
  const number = Number(id.slice(1));
  const convention = id.startsWith('C');
  return {
    kk: `ХЕҰ № ${number} ${convention ? 'конвенциясы' : 'ұсынымы'}: ${kk}`,
    ru: `${convention ? 'Конвенция' : 'Рекомендация'} МОТ № ${number}: ${ru}`,
    en: `ILO ${convention ? 'Convention' : 'Recommendation'} No. ${number}: ${en}`,
  };
};

export const standardNames = {
  ...Object.fromEntries(Object.entries(about).map(([id, words]) => [id, numbered(id, words)])),
  ...european,
} as Record<Standard, Names>;
