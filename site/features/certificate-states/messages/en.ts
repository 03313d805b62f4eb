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
    'rules-broken': 'rules were broken',
    'holder-request': 'at the holder’s request',
    'under-review': 'under review',
    'key-stolen': 'the signing key fell into other hands',
    'mandate-ended': 'the mandate has ended',
  },
};
