import type { Locale } from '#language/locale.ts';
import type { DocumentText, FacetName, SearchDocument } from './engine.ts';

// A small library for the contract suite. Nothing in it is true of anybody; every word stands where a test wants it.

const text = (title: string, summary: string, body = '', keywords = ''): DocumentText => ({ title, summary, body, keywords });

const entry = (
  id: string,
  publishedAt: number,
  year: number | null,
  facets: Partial<Record<FacetName, string[]>>,
  texts: Partial<Record<Locale, DocumentText>>,
): SearchDocument => {
  const kind = id.split(':')[0] as SearchDocument['kind'];
  return { id, kind, texts, facets: { kind: [kind], language: Object.keys(texts), ...facets }, publishedAt, year };
};

export const contractCorpus: readonly SearchDocument[] = [
  entry(
    'practice:explanation',
    1_000,
    2021,
    { country: ['DE'], theme: ['algorithmic-management', 'data-rights'], sector: ['industry'], period: ['2020'] },
    {
      kk: text(
        'Алгоритм шешімін түсіндіру құқығы',
        'Жұмысшы шешімнің себебін сұрай алады.',
        'Кәсіподақ алгоритмдердің тізімін алды. Еңбегі бағаланған адам түсіндірме алады.',
      ),
      ru: text(
        'Право на объяснение решения алгоритма',
        'Работница вправе узнать, почему так решено.',
        'Профсоюз получил список алгоритмов. Учёт смен ведёт программа.',
      ),
      en: text(
        'A right to have the decision of an algorithm explained',
        'A worker may ask for the reason.',
        'The union obtained the list of algorithms. A program keeps the shifts.',
      ),
    },
  ),
  entry(
    'practice:strike',
    2_000,
    2019,
    { country: ['NO'], theme: ['platform-work'], sector: ['transport'], period: ['2010'] },
    {
      kk: text('Велокурьерлердің ереуілі', 'Курьерлер бес апта жұмыс істемеді.', 'Ереуілден кейін ұжымдық шарт жасалды.'),
      ru: text('Забастовка велокурьеров', 'Курьеры не работали пять недель.', 'После забастовки заключён коллективный договор.'),
      en: text('The strike of bicycle couriers', 'Couriers stayed out for five weeks.', 'After the strike a collective agreement was made.'),
    },
  ),
  entry(
    'practice:fire',
    3_000,
    2013,
    { country: ['BD'], theme: ['safety'], sector: ['textile', 'industry'], standard: ['C155'], period: ['2010'] },
    {
      kk: text(
        'Тігін фабрикаларындағы өрт қауіпсіздігі',
        'Инспекторлар фабрикаларды тексереді.',
        'Еңбекті қорғау комитеті құрылды.',
        'Халықаралық еңбек ұйымы',
      ),
      ru: text('Пожарная безопасность швейных фабрик', 'Инспекторы проверяют фабрики.', 'Создан комитет по охране труда.', 'Международная организация труда'),
      en: text(
        'Fire safety in garment factories',
        'Inspectors check factories.',
        'A committee for occupational safety and health was set up.',
        'International Labour Organization',
      ),
    },
  ),
  entry(
    'practice:retraining',
    4_000,
    2018,
    { country: ['CA'], theme: ['training'], sector: ['industry'], period: ['2010'] },
    {
      kk: text('Қайта оқыту қоры', 'Қор курстардың ақысын төлейді.', 'Ақшаны жұмыс беруші мен кәсіподақ бірге басқарады.'),
      ru: text('Фонд переобучения', 'Фонд оплачивает курсы.', 'Деньгами распоряжаются работодатель и профсоюз вместе.'),
      en: text('A retraining fund', 'The fund pays for courses.', 'Employer and union manage the money together.'),
    },
  ),
  entry(
    'practice:data',
    5_000,
    2018,
    { country: ['GB'], theme: ['data-rights'], sector: ['services'], standard: ['eu-2016-679'], period: ['2010'] },
    {
      ru: text('Журнал запросов о персональных данных', 'Запрос подают письменно.', 'Ответ приходит за месяц. В журнале ёмко записан итог.', 'GDPR'),
      en: text('A log of requests for personal data', 'A request is made in writing.', 'The answer comes within a month.', 'GDPR'),
    },
  ),
  // The only word is in the body here, in the title there.
  entry(
    'practice:cooperative-body',
    6_000,
    2001,
    { country: ['IT'], period: ['2000'] },
    { ru: text('Дом у реки', 'Описание дома.', 'Здесь работает кооператив.') },
  ),
  entry('practice:cooperative-title', 5_500, 2002, { country: ['IT'], period: ['2000'] }, { ru: text('Кооператив', 'Описание.', 'Текст.') }),
  // Equal but for the language.
  entry('practice:twin-kk', 7_000, null, { country: ['KZ'] }, { kk: text('Мораторий', 'Мәтін.') }),
  entry('practice:twin-ru', 7_500, null, { country: ['KZ'] }, { ru: text('Мораторий', 'Текст.') }),
  // One slip apart from a word of a query, and the word itself.
  entry('practice:paragraph-right', 8_000, 1998, { country: ['FR'], period: ['1990'] }, { en: text('Notes', 'The tribunal.', 'Other.') }),
  entry('practice:paragraph-wrong', 8_500, 1999, { country: ['FR'], period: ['1990'] }, { en: text('Notes', 'The tribunol.', 'Other.') }),
  // Markup that is text.
  entry(
    'practice:markup',
    9_000,
    2005,
    { country: ['FR'], period: ['2000'] },
    { en: text('<b>Bold</b> & "quoted" zeppelin', '<script>alert(1)</script>', '$1 \\ .* (zeppelin)') },
  ),
  entry(
    'course:safety',
    10_000,
    null,
    {},
    {
      kk: text('Еңбек қауіпсіздігі курсы', 'Нұсқама және тәуекел.', 'Жазатайым оқиғаны тергеу.'),
      ru: text('Курс по охране труда', 'Инструктаж и риск.', 'Расследование несчастного случая.'),
      en: text('A course on health and safety', 'Briefing and risk.', 'Investigating an accident.'),
    },
  ),
  entry(
    'lesson:safety/audit',
    0,
    null,
    {},
    {
      kk: text('Аудит', 'Тексеру тәртібі.', 'Аудит жыл сайын өтеді.'),
      ru: text('Аудит', 'Порядок проверки.', 'Аудит проходит раз в год. Отчёт читают в аудитории.'),
      en: text('Audit', 'How a check runs.', 'An audit takes place every year.'),
    },
  ),
  entry('lesson:safety/room', 0, null, {}, { ru: text('Аудитория', 'Оснащение комнаты.', 'Столы и стулья.') }),
];
