import type { ChangeReason } from '#certificates/certificate.ts';
import { type CertificateState, isInForce } from './state.ts';

/** What an administrator may choose from; the other reasons come from the Academy itself. */
export const revocationReasons = ['issued-in-error', 'wrong-data', 'rules-broken', 'holder-request'] as const satisfies readonly ChangeReason[];
export const suspensionReasons = ['under-review', 'wrong-data', 'holder-request'] as const satisfies readonly ChangeReason[];

export const administratorChanges = ['revoke', 'suspend', 'restore', 'correct', 'replace', 'renew'] as const;
export type AdministratorChange = (typeof administratorChanges)[number];

type Known = Pick<CertificateState, 'state' | 'next' | 'reason'>;

const rules: Record<AdministratorChange, (known: Known) => boolean> = {
  revoke: ({ state }) => state !== 'revoked',
  suspend: ({ state }) => isInForce(state),
  restore: ({ state }) => state === 'suspended',
  // A chain never forks, so only its newest certificate is issued anew or renewed.
  correct: ({ state, next }) => next === null && state !== 'revoked',
  // What a stolen key signed is revoked first, and its holder gets another.
  replace: ({ state, next, reason }) => next === null && (state !== 'revoked' || reason === 'key-stolen'),
  renew: ({ state, next }) => next === null && (state === 'expiring' || state === 'expired'),
};

/** What the state of a certificate allows. */
export const allowedChanges = (known: Known): AdministratorChange[] => administratorChanges.filter((change) => rules[change](known));
