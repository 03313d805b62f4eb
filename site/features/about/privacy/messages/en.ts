import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  title: 'Personal data',
  lead: 'Union membership is data that calls for care. So we keep only what learning and the certificate need, and give it to nobody else.',
  promisesTitle: 'In short',
  promises: {
    noRequests: 'Pages send no request to any other site: font, pictures and scripts all come from this server.',
    noTracking: 'No advertising, no counters, no telemetry. Nobody follows what you read or for how long.',
    noAddress: 'The network address of your device is not recorded. To fend off attacks it is held in memory for an hour at most.',
    letters:
      'To send a letter, your address and the text pass through the mail service chosen by the organisation that runs the site. In the demonstration letters never leave the server.',
    optional: 'Everything but your name may be left empty. Beside each field it says what it is for.',
    employer: 'Employers do not see how you learn. They can check only what is written in a certificate you have shown them.',
  },
  tableTitle: 'What is kept, and for how long',
  tableLead: 'You can delete your account in your profile at any time.',
  columns: { what: 'Data', why: 'What for', after: 'When the account is deleted' },
  rows: {
    name: { what: 'Your name in three spellings', why: 'to stand on the certificate', after: 'deleted; it remains on certificates already issued' },
    profile: {
      what: 'Region, sector, union organisation, workplace, position, sex, year of birth',
      why: 'to know in total numbers who is learning; all optional',
      after: 'deleted',
    },
    account: { what: 'E-mail and password', why: 'to sign in; not the password is kept but a print of it that cannot be read back', after: 'deleted' },
    sessions: {
      what: 'Sessions: names of browser and system',
      why: 'so that you see where you are signed in; a session ends after at most 30 days without a visit',
      after: 'deleted',
    },
    letters: { what: 'Letters from the Academy', why: 'so that a letter that failed is sent again', after: 'deleted' },
    learning: {
      what: 'Lessons read, where you stopped, answers, attempts at tests',
      why: 'to continue on any device and to explain a result',
      after: 'kept without your name, for overall statistics only',
    },
    certificates: {
      what: 'Certificates: name, title, dates, number, code, score, files; in the digital file a fingerprint (hash) of the e-mail address, by which one can only check whether it is that address',
      why: 'so that whoever has the code can check it years later',
      after: 'kept: otherwise nobody could check the certificate in your hands',
    },
    shares: { what: 'Links to your transcript: whom for and until when', why: 'so that you can show your certificates and stop at any time', after: 'deleted' },
    external: { what: 'Certificates of other organisations you have submitted to the Academy', why: 'to check them and let them count', after: 'deleted' },
    audit: {
      what: 'Roles and the log of administrative actions',
      why: 'to find out later who changed what',
      after: 'kept under an internal number, without your name',
    },
    library: {
      what: 'Collections in the library and subscriptions to the weekly letter',
      why: 'so that you find practices from any device and hear of new ones',
      after: 'deleted',
    },
    questions: {
      what: 'A question to a methodist and the address for the answer',
      why: 'to answer; a month after the answer, address and texts are deleted',
      after: 'deleted',
    },
    proposals: {
      what: 'What you proposed to the library and wrote in it',
      why: 'so that it is known where a practice came from',
      after: 'kept without your name',
    },
    search: { what: 'What you search for in the library', why: 'to show results and suggestions', after: 'never kept' },
    upload: { what: 'A file sent to be checked', why: 'to say whether it is the original', after: 'never kept: forgotten as soon as the answer is given' },
  },
  deviceTitle: 'What is kept on your device',
  deviceLead: 'Only what the site needs to work, which is why there is no window asking for consent.',
  deviceColumns: { name: 'Name', what: 'What for', time: 'How long' },
  device: {
    language: { name: 'academy_language (cookie)', what: 'the language you chose', time: 'a year' },
    session: {
      name: 'academy_session or __Host-academy_session (cookie)',
      what: 'that you are signed in; set only when you sign in',
      time: 'until you sign out, or 30 days without a visit',
    },
    answers: {
      name: 'academy-attempt-… (browser storage)',
      what: 'answers of a test that have not reached the server because the connection broke',
      time: 'until the server accepts them or you sign out; what is older than 7 days is deleted at your next visit',
    },
  },
  rightsTitle: 'What you can do',
  rights: {
    see: 'See and correct everything kept in your profile.',
    sessions: 'See on which devices you are signed in, and end any session.',
    remove: 'Delete your account: it shows beforehand what will go and what will stay.',
    automated: 'Tests are graded by the program under rules written beforehand; it shows the result for each topic.',
  },
  toProfile: 'Open my profile',
};
