import type { AssessmentMessages } from './kk.ts';

export const en: AssessmentMessages<'en'> = {
  statement: { right: 'The statement is true.', wrong: 'The statement is false.' },
};
