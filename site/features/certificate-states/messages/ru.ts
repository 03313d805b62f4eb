import type { Messages } from './kk.ts';

export const ru: Messages<'ru'> = {
  states: {
    valid: 'Действителен',
    expiring: 'Срок скоро истечёт',
    expired: 'Срок истёк',
    suspended: 'Приостановлен',
    revoked: 'Отозван',
    renewed: 'Продлён',
    corrected: 'Исправлен',
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
};
