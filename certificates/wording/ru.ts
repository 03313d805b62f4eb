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
      outcomes: 'Чему учит курс',
      assessment: 'Форма участия',
      limit: 'Результаты обучения не оценивались.',
    },
    achievement: {
      title: 'Сертификат о достижении',
      statement: 'Сертификат подтверждает, что курс освоен, а итоговая оценка успешно пройдена:',
      outcomes: 'Достигнутые результаты обучения',
      assessment: 'Как проводилась оценка',
      limit: '',
    },
    competence: {
      title: 'Сертификат о компетентности',
      statement: 'Сертификат удостоверяет, что компетентность оценена и подтверждена по направлению:',
      outcomes: 'Подтверждённые компетенции',
      assessment: 'Как проводилась оценка',
      limit: 'Не является документом о признании профессиональной квалификации.',
    },
    licence: {
      title: 'Лицензия',
      statement: 'Лицензия даёт право вести деятельность по направлению:',
      outcomes: 'Компетенции, подтверждённые при выдаче',
      assessment: 'Как проводилась оценка',
      limit: 'Не является государственной лицензией и документом о признании профессиональной квалификации.',
    },
  },
  holder: 'Кому выдан документ',
  workload: 'Объём обучения',
  hours: (clock, academic, minutes) => `${clockHours(clock)} (${academicHours(academic)} по ${minutes}\u00a0мин)`,
  moreOutcomes: 'Полный перечень – на странице проверки.',
  number: 'Номер',
  issuedOn: 'Дата выдачи',
  validity: 'Срок действия',
  validUntil: (date) => `по ${date}`,
  noExpiry: 'не ограничен',
  code: 'Код проверки',
  howToCheck: (address) => `Для проверки отсканируйте QR-код или введите код на странице ${address}. Файл защищён цифровой подписью.`,
  qrCode: (url) => `QR-код с адресом страницы проверки: ${url}`,
  businessNumber: 'БИН',
  countries: { KZ: 'Республика Казахстан', KG: 'Кыргызская Республика', TJ: 'Республика Таджикистан', TM: 'Туркменистан', UZ: 'Республика Узбекистан' },
  demonstration: 'Демонстрационный образец: не имеет силы документа',
  signatureField: 'Цифровая подпись организации, выдавшей сертификат',
  signatureReason: 'Сертификат выдан',
};
