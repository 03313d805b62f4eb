import { formatNumber } from '#language/numbers.ts';
import { plural } from '#language/plural.ts';
import type { Wording } from './wording.ts';

const clockHours = (n: number): string => `${formatNumber('ru', n)} ${plural('ru', n, { one: 'час', few: 'часа', many: 'часов', other: 'часа' })}`;

const academicHours = (n: number): string => {
  const noun = { one: 'академический час', few: 'академических часа', many: 'академических часов', other: 'академического часа' };
  return `${formatNumber('ru', n)} ${plural('ru', n, noun)}`;
};

export const ru: Wording = {
  kinds: {
    participation: {
      title: 'Сертификат об участии',
      statement: 'Сертификат подтверждает участие в обучении по курсу:',
      statements: { programme: 'Сертификат подтверждает участие в обучении по программе:' },
      meaning: 'Подтверждает только участие.',
      outcomes: 'Чему учили',
      assessment: 'Форма участия',
      limit: 'Результаты обучения не оценивались.',
    },
    achievement: {
      title: 'Сертификат о достижении',
      statement: 'Сертификат подтверждает, что курс освоен, а итоговая оценка успешно пройдена:',
      statements: {
        programme: 'Сертификат подтверждает, что программа освоена, а итоговая оценка успешно пройдена:',
        'knowledge-check': 'Сертификат подтверждает, что успешно пройдена проверка знаний:',
      },
      meaning: 'Подтверждает, что результаты обучения оценены. Права на профессиональную деятельность не даёт.',
      outcomes: 'Достигнутые результаты обучения',
      assessment: 'Как проводилась оценка',
      limit: '',
    },
    competence: {
      title: 'Сертификат о компетентности',
      statement: 'Сертификат удостоверяет, что компетентность оценена и подтверждена по направлению:',
      statements: { 'knowledge-check': 'Сертификат удостоверяет, что знания проверены и подтверждены по программе:' },
      meaning: 'Подтверждает, что компетентность оценена указанным здесь способом.',
      outcomes: 'Подтверждённые компетенции',
      assessment: 'Как проводилась оценка',
      limit: 'Не является документом о признании профессиональной квалификации.',
    },
    licence: {
      title: 'Лицензия',
      statement: 'Лицензия даёт право вести деятельность по направлению:',
      statements: { 'trainer-licence': 'Лицензия даёт право обучать по направлению:' },
      meaning: 'Даёт право вести деятельность по указанному направлению, пока лицензия действительна.',
      outcomes: 'Компетенции, подтверждённые при выдаче',
      assessment: 'Как проводилась оценка',
      limit: 'Не является государственной лицензией и документом о признании профессиональной квалификации.',
    },
  },
  holder: 'Кому выдан документ',
  workload: 'Объём обучения',
  hours: (clock, academic, minutes) => `${clockHours(clock)} (${academicHours(academic)} по ${minutes}\u00a0мин)`,
  moreOutcomes: 'Полный перечень – на странице проверки.',
  moreOverleaf: 'Полный перечень – на второй странице.',
  number: 'Номер',
  issuedOn: 'Дата выдачи',
  validity: 'Срок действия',
  validUntil: (date) => `по ${date}`,
  untilMandateEnds: 'до окончания полномочий',
  noExpiry: 'не ограничен',
  follows: { renewal: 'Продлевает сертификат', correction: 'Исправляет сертификат', replacement: 'Заменяет сертификат' },
  recognitions: {
    'co-issued': (partner) => `Выдан совместно с организацией: ${partner}`,
    endorsed: (partner) => `Поддерживает организация: ${partner}`,
    recognised: (partner) => `Признаёт организация: ${partner}`,
    aligned: (partner) => `Соответствует требованиям организации: ${partner}`,
  },
  code: 'Код проверки',
  howToCheck: (address) => `Для проверки отсканируйте QR-код или введите код на странице ${address}. Файл защищён цифровой подписью.`,
  qrCode: (url) => `QR-код с адресом страницы проверки: ${url}`,
  businessNumber: 'БИН',
  countries: { KZ: 'Республика Казахстан', KG: 'Кыргызская Республика', TJ: 'Республика Таджикистан', TM: 'Туркменистан', UZ: 'Республика Узбекистан' },
  demonstration: 'Демонстрационный образец: не имеет силы документа',
  signatureField: 'Цифровая подпись организации, выдавшей сертификат',
  signatureReason: 'Сертификат выдан',
  supplement: {
    title: 'Приложение к сертификату',
    titleOf: 'Название',
    kind: 'Вид документа',
    issuer: 'Кем выдан',
    about: 'Что это за документ',
    alignment: 'Соответствие другим рамкам и стандартам',
    form: 'Форма',
    clockHours: 'Часы',
    academicHours: (minutes) => `Академические часы (${minutes}\u00a0мин)`,
    forms: { live: 'Занятия с тренером', online: 'Обучение онлайн', selfStudy: 'Самостоятельная работа', assessment: 'Оценивание' },
    total: 'Всего',
    noCredits: 'Часы не являются зачётными единицами: кредиты не присваиваются.',
    level: 'Уровень',
    frameworks: {
      own: 'Собственная шкала организации, выдавшей сертификат.',
      national: 'Национальная рамка квалификаций.',
      'eqf-self-assessed': 'Европейская рамка квалификаций; уровень определила сама организация, выдавшая сертификат.',
    },
    decided: (by, date) => `Решение: ${by}, ${date}.`,
    attendance: 'Посещаемость',
    prerequisites: 'Что требовалось заранее',
    taughtIn: 'Языки обучения и оценивания',
    languages: { kk: 'казахский', ru: 'русский', en: 'английский' },
    result: 'Результат',
    score: (share, passMark) => `${share}; проходной балл – ${passMark}.`,
    quality: 'Обеспечение качества',
    recognitions: 'Признание партнёрами',
    agreement: (text) => `Соглашение: ${text}`,
    period: (since, until) => (until ? `Действует с ${since} по ${until}.` : `Действует с ${since}.`),
    legal: 'Правовое основание',
    checked: (date) => `Проверено ${date}.`,
  },
};
