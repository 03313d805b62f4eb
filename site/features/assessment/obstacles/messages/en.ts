import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  'course-withdrawn': 'This course is no longer taught. Certificates issued for it stay valid.',
  'not-enrolled': 'Enrol in the course first.',
  'already-passed': 'This test is passed already.',
  'lessons-unfinished': 'The final test opens when every lesson is read.',
  'attempts-exhausted': 'All attempts are used.',
  'attempt-too-soon': 'The next attempt is not open yet. Try again after the time shown.',
  'email-not-confirmed': 'Confirm your e-mail first: the link is in the letter.',
  'name-missing': 'Give your name as it must stand on the document.',
};
