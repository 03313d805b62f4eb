import type { CertificateDocument } from './certificate.ts';

/** A certificate of nobody, as full as the first course makes it and with a long name: for tests, previews, measurements. */
export const sampleCertificate: CertificateDocument = {
  number: 'ADUL-2026-000127',
  code: '7K3M-Q9XT-2WHB-0CJ5-NV8E',
  verifyUrl: 'https://academy.example/verify/7K3M-Q9XT-2WHB-0CJ5-NV8E',
  kind: 'achievement',
  holderName: {
    kk: 'Құрманғалиева-Әбдірахманова Гүлнұр Өмірзаққызы',
    ru: 'Курмангалиева-Абдрахманова Гульнур Омирзаковна',
    latin: 'Gulnur Qurmangalieva-Abdrakhmanova',
  },
  title: { kk: 'Жұмыскерлердің цифрлық құқықтары', ru: 'Цифровые права работников', en: 'Digital rights of workers' },
  issuer: {
    name: {
      kk: 'Цифрлық кәсіподақ көшбасшылығы академиясы',
      ru: 'Академия цифрового профсоюзного лидерства',
      en: 'Digital Union Leadership Academy',
    },
    country: 'KZ',
  },
  hours: { clock: 4.5, academic: 6, academicMinutes: 45 },
  outcomes: [
    {
      kk: 'Жұмыс берушіде өзі туралы қандай дербес деректер бар екенін және олардың қайдан келетінін анықтау',
      ru: 'Определять, какие персональные данные о работнике есть у работодателя и откуда они',
      en: 'Identify which personal data an employer holds about a worker and where they come from',
    },
    {
      kk: 'Келісімге қол қоймас бұрын оның мақсатын, көлемін және мерзімін тексеру',
      ru: 'Проверять цель, объём и срок согласия до того, как его подписать',
      en: 'Check the purpose, extent and term of a consent before signing it',
    },
    {
      kk: 'Өз деректеріне қол жеткізу туралы өтініш жазып, жауаптың мерзімін қадағалау',
      ru: 'Составлять запрос о доступе к своим данным и следить за сроком ответа',
      en: 'Write a request for access to one’s own data and follow the time limit for the answer',
    },
    {
      kk: 'Еңбек туралы шешімді алгоритм қай жерде қабылдайтынын немесе оған қай жерде әсер ететінін тану',
      ru: 'Распознавать, где решение о труде принимает алгоритм или где он на него влияет',
      en: 'Recognise where an algorithm takes or influences a decision about work',
    },
    {
      kk: 'Автоматтандырылған шешімнің түсіндірмесін және оны адамның қайта қарауын сұрау',
      ru: 'Запрашивать объяснение автоматизированного решения и его пересмотр человеком',
      en: 'Ask for an explanation of an automated decision and for its review by a human',
    },
    {
      kk: 'Ұжымдық шартқа деректер мен алгоритмдер туралы тармақтар ұсыну',
      ru: 'Предлагать для коллективного договора пункты о данных и алгоритмах',
      en: 'Propose clauses on data and algorithms for a collective agreement',
    },
  ],
  assessment: {
    kk: 'Онлайн қорытынды тест: сұрақ саны – 20, уақыты – 25 мин, өту балы – 70 %. Тест бақылаусыз тапсырылды. Тапсырушының жеке басы тексерілген жоқ.',
    ru: 'Итоговый онлайн-тест: вопросов – 20, время – 25 мин, проходной балл – 70 %. Тест проходил без наблюдения. Личность не проверялась.',
    en: 'Final online test: 20 questions in 25 minutes, pass mark 70%. The test was not supervised. Identity was not checked.',
  },
  legalNote: {
    kk: 'Мемлекеттік үлгідегі білім туралы құжат емес және кәсіптік біліктілікті растамайды.',
    ru: 'Не является документом об образовании государственного образца и не подтверждает профессиональную квалификацию.',
    en: 'Not a state document on education; does not confirm a professional qualification.',
  },
  issuedOn: '2026-11-21',
  signatories: [],
  demonstration: true,
};

/** The same with everything a certificate can claim, each at some length: for tests and previews. Its partner is nobody. */
export const fullCertificate: CertificateDocument = {
  ...sampleCertificate,
  subject: 'programme',
  issuer: { ...sampleCertificate.issuer, businessNumber: '000000000000' },
  outcomes: [...sampleCertificate.outcomes, ...sampleCertificate.outcomes],
  hours: { clock: 30, academic: 40, academicMinutes: 45 },
  workload: { live: 720, online: 600, selfStudy: 420, assessment: 60 },
  alignment: [
    {
      name: { kk: 'Цифрлық құзыреттер: қауіпсіздік', ru: 'Цифровые компетенции: безопасность', en: 'Digital competences: safety' },
      framework: 'DigComp 2.2',
      code: '4.2',
      url: 'https://example.org/digcomp/4.2',
    },
  ],
  level: {
    framework: 'own',
    text: { kk: 'Жоғары деңгей (екінің екіншісі)', ru: 'Продвинутый уровень (второй из двух)', en: 'Advanced level (second of two)' },
    decidedBy: { kk: 'Академияның әдістемелік кеңесі', ru: 'Методический совет Академии', en: 'Methodological council of the Academy' },
    decidedOn: '2026-09-01',
  },
  attendance: {
    kk: 'Тренермен өткен сабақтардың кемінде 80 пайызына қатысты; қатысу әр сабақта белгіленді.',
    ru: 'Посещено не менее 80 процентов занятий с тренером; присутствие отмечалось на каждом занятии.',
    en: 'At least 80 per cent of the live sessions attended; attendance was recorded at each of them.',
  },
  prerequisites: [
    { kk: 'Цифрлық кәсіподақ белсендісі: негізгі деңгей', ru: 'Цифровой профсоюзный активист: базовый уровень', en: 'Digital union activist: basic level' },
  ],
  taughtIn: ['kk', 'ru'],
  result: { share: 0.875, passMark: 0.7 },
  qualityAssurance: {
    kk: 'Бағдарламаны әдістемелік кеңес бекітіп, нұсқаларын сақтайды. Емтихан алушылар бағалауды салыстырып келіседі, модератор жұмыстардың бір бөлігін қайта қарайды, нәтижеге апелляция беруге болады.',
    ru: 'Программу утверждает методический совет, все её версии хранятся. Экзаменаторы согласуют оценивание между собой, модератор выборочно пересматривает работы, на результат можно подать апелляцию.',
    en: 'The programme is approved by the methodological council and all its versions are kept. Assessors standardise their marking, a moderator reviews a sample of the work, and results can be appealed.',
  },
  recognitions: [
    {
      kind: 'recognised',
      partner: { kk: 'Үлгі кәсіподақ институты', ru: 'Институт профсоюзов (образец)', en: 'Sample Trade Union Institute' },
      agreement: 'Memorandum 1/2026',
      since: '2026-01-01',
      until: '2028-12-31',
    },
  ],
  legalReference: {
    text: {
      kk: 'Қазақстан Республикасының «Кәсіптік одақтар туралы» Заңы',
      ru: 'Закон Республики Казахстан «О профессиональных союзах»',
      en: 'Law of the Republic of Kazakhstan on Trade Unions',
    },
    url: 'https://adilet.zan.kz/rus/docs/Z1400000211',
    checked: '2026-11-21',
  },
  follows: { number: 'ADUL-2025-000045', as: 'renewal' },
  validUntil: '2029-11-20',
  supplement: 'en',
};
