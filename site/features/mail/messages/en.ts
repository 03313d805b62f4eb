import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  title: 'Mailbox of the demonstration',
  lead: 'The newest 50 letters of the Academy are shown here. In the real Academy each goes to its recipient’s mail.',
  recipient: 'To',
  filter: 'Letters of one recipient',
  show: 'Show',
  all: 'All letters',
  letters: 'Letters',
  emptyTitle: 'No letters',
  empty: 'A letter appears here after registering, asking for a new password or receiving a certificate.',
  sentAt: 'Sent',
  language: 'Language',
  back: 'Back to the mailbox',
};
