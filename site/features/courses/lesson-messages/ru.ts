import type { Messages } from './kk.ts';

export const ru: Messages<'ru'> = {
  example: 'Пример',
  note: 'Обратите внимание',
  source: 'Источник {number}: {title}',
};
