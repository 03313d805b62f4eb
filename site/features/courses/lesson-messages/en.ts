import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  example: 'Example',
  note: 'Please note',
  source: 'Source {number}: {title}',
};
