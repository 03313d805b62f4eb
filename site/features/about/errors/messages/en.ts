import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  'not-found': {
    title: 'There is no such page',
    what: 'The address has a mistake in it, the page has moved, or it is not open to you.',
    lost: 'Nothing is lost: your saved learning and answers are where they were.',
    do: 'Check the address, or find what you need in the catalogue.',
  },
  failed: {
    title: 'Something failed on our side',
    what: 'The server could not do what was asked. It was not your doing.',
    lost: 'Everything saved before is still there. Your last action may not have been carried out: check it when you return.',
    do: 'Reload the page in a minute. If you were taking a test, the same attempt goes on.',
  },
  'too-large': {
    title: 'The file is too large',
    what: 'The file sent is larger than 10 MB, so the server did not accept it.',
    lost: 'Nothing was kept and nothing has changed.',
    do: 'Go back and choose another file. If you are checking a certificate, take the PDF file the Academy issued, or enter its code.',
  },
  'cross-site': {
    title: 'The request was refused',
    what: 'The form seems to have been sent from another site. For safety we do not carry out such requests.',
    lost: 'Nothing has changed, but what you typed into the form was not saved.',
    do: 'Go back, reload the page and send the form again. If this repeats, open the site in a new window.',
  },
  home: 'First page',
  courses: 'Course catalogue',
  learning: 'My learning',
  verify: 'Verify a certificate',
};
