import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  checked: 'Checked on {date}',
  how: {
    live: 'read at its address',
    'stored-copy': 'read in a stored copy',
    secondary: 'the text itself was not read; from reports of it',
  },
};
