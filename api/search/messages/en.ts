import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  kinds: { practice: 'International practice', course: 'Course', lesson: 'Lesson' },
  languages: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
};
