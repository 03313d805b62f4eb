import type { Messages } from './kk.ts';

export const ru: Messages<'ru'> = {
  optional: 'необязательно',
  error: 'Ошибка:',
  errorSummary: 'Исправьте, пожалуйста',
  breadcrumbs: 'Вы находитесь здесь',
  language: 'Язык',
  steps: 'Шаги',
  stepDone: 'пройден',
  pagination: 'Предыдущая и следующая страница',
  previous: 'Назад',
  next: 'Далее',
  table: 'Таблица, прокручивается вбок',
  notice: { info: 'Сведения', success: 'Готово', warning: 'Внимание', error: 'Ошибка', achievement: 'Достижение' },
};
