import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  optional: 'optional',
  error: 'Error:',
  errorSummary: 'Please correct the following',
  breadcrumbs: 'You are here',
  language: 'Language',
  steps: 'Steps',
  stepDone: 'done',
  pagination: 'Previous and next page',
  previous: 'Previous',
  next: 'Next',
  table: 'Table, scrolls sideways',
  notice: { info: 'Information', success: 'Done', warning: 'Important', error: 'Error', achievement: 'Achievement' },
};
