import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  title: 'Comments',
  whole: 'Comments on the whole practice',
  none: 'No comments.',
  open: { one: '{count} open comment', other: '{count} open comments' },
  add: 'Write a comment',
  field: 'Your comment',
  hint: 'Only those who work on this practice see it.',
  send: 'Send',
  resolve: 'Mark as resolved',
  resolved: 'Resolved',
  place: '{section}, paragraph {number}, {language}',
  gone: 'Account deleted',
  done: { commented: 'The comment is written.', resolved: 'The comment is marked as resolved.' },
};
