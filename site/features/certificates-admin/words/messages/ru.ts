import type { Messages } from './kk.ts';

export const ru: Messages<'ru'> = {
  navigation: 'Разделы сертификатов',
  title: 'Сертификаты',
  parts: {
    certificates: 'Выданные сертификаты',
    batches: 'Выдача списком',
    schemes: 'Схемы',
    issuers: 'Выдающие организации',
    recognitions: 'Признание партнёрами',
    external: 'Сертификаты других организаций',
  },
  about: {
    certificates: 'Найти, приостановить, отозвать, исправить, продлить.',
    batches: 'Выдать сразу группе: список, проверка, ZIP.',
    schemes: 'За что, от чьего имени и на какой срок выдаётся.',
    issuers: 'Названия, БИН, кто подписывает.',
    recognitions: 'Соглашения с партнёрами и их подтверждения.',
    external: 'Проверка документов, которые предъявили члены профсоюза.',
  },
  languages: { kk: 'По-казахски', ru: 'По-русски', en: 'По-английски' },
  cancel: 'Отмена',
  save: 'Сохранить',
  kinds: {
    participation: 'Участие',
    achievement: 'Достижение',
    competence: 'Компетентность',
    licence: 'Лицензия',
  },
};
