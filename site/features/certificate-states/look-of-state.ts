import type { Transcript } from '#api/certificates/transcript-contract.ts';

/** Colour and sign of what a certificate is today; the word stands beside them. */
export const lookOfState = {
  valid: { look: 'positive', icon: 'circle-check' },
  expiring: { look: 'positive', icon: 'hourglass' },
  expired: { look: 'neutral', icon: 'hourglass' },
  suspended: { look: 'negative', icon: 'circle-alert' },
  revoked: { look: 'negative', icon: 'ban' },
  renewed: { look: 'neutral', icon: 'retry' },
  corrected: { look: 'neutral', icon: 'pencil' },
  replaced: { look: 'neutral', icon: 'retry' },
} as const satisfies Record<Transcript['certificates'][number]['state'], object>;
