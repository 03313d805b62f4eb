import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  navigation: 'Certificate sections',
  title: 'Certificates',
  parts: {
    certificates: 'Issued certificates',
    batches: 'Issuing by list',
    schemes: 'Schemes',
    issuers: 'Issuers',
    recognitions: 'Recognition by partners',
    external: 'Certificates of other organisations',
  },
  about: {
    certificates: 'Find, suspend, revoke, correct, renew.',
    batches: 'Issue to a group at once: list, check, ZIP.',
    schemes: 'What for, in whose name and for how long one is issued.',
    issuers: 'Names, business numbers, who signs.',
    recognitions: 'Agreements with partners and their endorsements.',
    external: 'Checking documents that members have submitted.',
  },
  languages: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
  cancel: 'Cancel',
  save: 'Save',
  kinds: {
    participation: 'Participation',
    achievement: 'Achievement',
    competence: 'Competence',
    licence: 'Licence',
  },
};
