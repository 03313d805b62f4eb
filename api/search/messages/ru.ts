import type { Messages } from './kk.ts';

export const ru: Messages<'ru'> = {
  kinds: { practice: 'Международная практика', course: 'Курс', lesson: 'Урок' },
  languages: { kk: 'На казахском', ru: 'На русском', en: 'На английском' },
};
