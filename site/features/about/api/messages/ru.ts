import type { Messages } from './kk.ts';

export const ru: Messages<'ru'> = {
  title: 'API: разработчикам',
  lead: 'API умеет всё, что умеет сайт. Эта страница составляется из собственного описания API и потому не отстаёт от него.',
  document: 'Полное описание: OpenAPI 3.1 (JSON)',
  basicsTitle: 'Что знать сначала',
  basics: {
    address: 'Все адреса начинаются с {address}; запросы и ответы – JSON.',
    session: 'Чтобы войти, отправьте POST /sessions: сервер поставит cookie, который нужно присылать с каждым запросом.',
    problems: 'Ошибки – по RFC 9457: application/problem+json. Поле code постоянно, title – понятная фраза на языке из Accept-Language (kk, ru, en).',
    times: 'Моменты времени – миллисекунды UTC, даты – в виде YYYY-MM-DD.',
    repeat: 'Запись, которую браузер может повторить, во второй раз ничего не меняет.',
  },
  english: 'Описания операций даны на английском.',
  columns: { operation: 'Операция', summary: 'Что делает', who: 'Кому можно' },
  problems: {
    title: 'Почему запрос может быть отклонён',
    lead: 'Поле type каждой ошибки ведёт к её строке в этом списке.',
    columns: { code: 'code', status: 'Статус HTTP', says: 'Что говорит' },
  },
  tags: {
    status: 'Состояние сервера',
    problems: 'Ошибки',
    organisations: 'Регионы, отрасли, организации',
    accounts: 'Учётная запись, профиль, роли',
    mail: 'Демонстрационный почтовый ящик',
    courses: 'Курсы',
    assessment: 'Тесты и ответы',
    progress: 'Ход обучения',
    certificates: 'Сертификаты и проверка',
  },
  who: { everybody: 'кому угодно', member: 'вошедшему, только своё' },
  roles: {
    assessor: 'экзаменатору',
    methodist: 'методисту',
    'organisation-administrator': 'администратору организации',
    'academy-administrator': 'администратору Академии',
  },
  failed: 'Описание не удалось прочитать. Обновите страницу через минуту.',
};
