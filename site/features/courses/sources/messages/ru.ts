import type { Messages } from './kk.ts';

export const ru: Messages<'ru'> = {
  checked: 'Проверено {date}',
  how: {
    live: 'прочитано на сайте источника',
    'stored-copy': 'прочитано по сохранённой копии',
    secondary: 'сам текст не прочитан, по сообщениям других источников',
  },
};
