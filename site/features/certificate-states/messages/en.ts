import type { Messages } from './kk.ts';

export const en: Messages<'en'> = {
  states: {
    valid: 'Valid',
    expiring: 'Expires soon',
    expired: 'Expired',
    suspended: 'Suspended',
    revoked: 'Revoked',
    renewed: 'Renewed',
    corrected: 'Corrected',
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
};
