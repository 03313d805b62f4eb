import type { CertificateRecord } from '#api/certificates/verify-contract.ts';

/** Colour and sign of what a certificate is; the word stands beside them. */
export const lookOfState = {
  valid: { look: 'positive', icon: 'circle-check' },
  expired: { look: 'plain', icon: 'hourglass' },
  suspended: { look: 'negative', icon: 'circle-alert' },
  revoked: { look: 'negative', icon: 'ban' },
  renewed: { look: 'plain', icon: 'hourglass' },
  corrected: { look: 'plain', icon: 'pencil' },
  replaced: { look: 'plain', icon: 'retry' },
} as const satisfies Record<CertificateRecord['state'], object>;
