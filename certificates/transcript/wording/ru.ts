import type { TranscriptWording } from './wording.ts';

export const ru: TranscriptWording = {
  title: 'Выписка о сертификатах',
  academy: 'Академия цифрового профсоюзного лидерства',
  asOf: (day) => `Сведения на ${day}.`,
  howToCheck: (address) => `Каждый сертификат можно проверить по его коду на странице ${address}. Сама выписка не подписана: доказательство – код проверки.`,
  scoresShown: 'Баллы показаны по желанию владельца.',
  state: 'Состояние',
  states: {
    valid: 'Действителен',
    expiring: 'Действителен, срок скоро истечёт',
    expired: 'Срок истёк',
    suspended: 'Приостановлен',
    revoked: 'Отозван',
    renewed: 'Срок истёк, продлён',
    corrected: 'Исправлен, вместо него выдан другой',
    replaced: 'Заменён',
  },
  reasons: {
    'issued-in-error': 'выдан по ошибке',
    'wrong-data': 'в данных есть ошибка',
    'rules-broken': 'нарушены правила обучения или сдачи теста',
    'holder-request': 'по просьбе владельца',
    'under-review': 'идёт проверка',
    'key-stolen': 'украден ключ подписи',
    'mandate-ended': 'закончился срок полномочий',
  },
  since: (day) => `с ${day}`,
  followedBy: 'Вместо него выдан',
  page: (page, pages) => `${page} / ${pages}`,
};
