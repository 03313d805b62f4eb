import type { AssessmentMessages } from './kk.ts';

export const ru: AssessmentMessages<'ru'> = {
  statement: { right: 'Утверждение верно.', wrong: 'Утверждение неверно.' },
};
