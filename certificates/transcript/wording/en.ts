import type { TranscriptWording } from './wording.ts';

export const en: TranscriptWording = {
  title: 'Transcript of certificates',
  academy: 'Digital Union Leadership Academy',
  asOf: (day) => `As of ${day}.`,
  howToCheck: (address) => `Each certificate can be checked by its code at ${address}. The transcript itself is not signed: the code is the proof.`,
  scoresShown: 'Scores are shown by the holder’s choice.',
  state: 'State',
  states: {
    valid: 'Valid',
    expiring: 'Valid, expires soon',
    expired: 'Expired',
    suspended: 'Suspended',
    revoked: 'Revoked',
    renewed: 'Expired, renewed',
    corrected: 'Corrected, another was issued instead',
    replaced: 'Replaced',
  },
  reasons: {
    'issued-in-error': 'issued in error',
    'wrong-data': 'the data are wrong',
    'rules-broken': 'the rules of the course or its test were broken',
    'holder-request': 'at the holder’s request',
    'under-review': 'under review',
    'key-stolen': 'the signing key was stolen',
    'mandate-ended': 'the term of office has ended',
  },
  since: (day) => `since ${day}`,
  followedBy: 'Issued instead',
  page: (page, pages) => `${page} / ${pages}`,
};
