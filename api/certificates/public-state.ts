import { type CertificateStateName, certificateStates } from '#certificates/certificate.ts';
import type { CertificateState } from './state.ts';

/** What a stranger is told: that renewal is open is the holder's business. */
export const publicStates = certificateStates.filter((state) => state !== 'expiring');
type PublicState = Pick<CertificateState, 'since' | 'reason' | 'lastDay'> & { state: Exclude<CertificateStateName, 'expiring'> };

export const publicStateOf = ({ state, since, reason, lastDay }: CertificateState): PublicState =>
  state === 'expiring' ? { state: 'valid', since: null, reason: null, lastDay } : { state, since, reason, lastDay };
