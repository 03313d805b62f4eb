import type { CertificateDocument } from './certificate.ts';

/** A certificate of nobody, for tests, previews and measurements. */
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
  courseTitle: { kk: 'Жұмыскерлердің цифрлық құқықтары', ru: 'Цифровые права работников', en: 'Digital rights of workers' },
  issuer: {
    name: {
      kk: 'Цифрлық кәсіподақ көшбасшылығы академиясы',
      ru: 'Академия цифрового профсоюзного лидерства',
      en: 'Digital Union Leadership Academy',
    },
    country: 'KZ',
  },
  hours: { clock: 6, academic: 8, academicMinutes: 45 },
  outcomes: [
    {
      kk: 'жұмыс беруші қандай дербес деректерді не үшін жинай алатынын түсіндіру',
      ru: 'объяснять, какие персональные данные и для чего может собирать работодатель',
      en: 'explain which personal data an employer may collect, and for what purpose',
    },
    {
      kk: 'өзі туралы деректерге қол жеткізу мен оларды түзетуді сұрап өтініш жазу',
      ru: 'составлять запрос на доступ к своим данным и на их исправление',
      en: 'write a request to see one’s own data and to have them corrected',
    },
    {
      kk: 'алгоритм ауысымды, бағаны немесе жалақыны белгілейтін жағдайларды тану',
      ru: 'распознавать, где смены, оценку или оплату определяет алгоритм',
      en: 'recognise where an algorithm decides on shifts, ratings or pay',
    },
    {
      kk: 'түсіндірме алу мен шешімді адамның қайта қарауын талап ету',
      ru: 'добиваться объяснения решения и его пересмотра человеком',
      en: 'claim an explanation of a decision and its review by a human',
    },
  ],
  assessment: {
    kk: 'Онлайн қорытынды тест: 20 сұрақ, өту балы 70 %. Нәтижесі: 85 %.',
    ru: 'Итоговый онлайн-тест: 20 вопросов, проходной балл 70 %. Результат: 85 %.',
    en: 'Final online test: 20 questions, pass mark 70%. Result: 85%.',
  },
  issuedOn: '2026-11-21',
  signatories: [],
  demonstration: true,
};
