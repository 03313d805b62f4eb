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
