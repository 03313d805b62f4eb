import type { CertificateStateName, ChangeReason } from '#certificates/certificate.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import type { HistoryRow } from './history-queries.ts';
import { addDays } from './validity.ts';

/** How a certificate comes after another. */
export const successions = ['renewal', 'correction', 'replacement'] as const;
export type Succession = (typeof successions)[number];

export interface CertificateState {
  state: CertificateStateName;
  /** Civil date from which it is so; null while it is simply valid. */
  since: string | null;
  reason: ChangeReason | null;
  /** The certificate that came after it. */
  next: { id: string; as: Succession } | null;
  /** The last valid day, inclusive: as printed, or that of an office that ended; null when none is known. */
  lastDay: string | null;
  /** The day renewal opens; null where there is nothing to renew: no end, another one after it, suspended or revoked. */
  opensOn: string | null;
}

/** Whether it proves today what it says. */
export const isInForce = (state: CertificateStateName): boolean => state === 'valid' || state === 'expiring';

const succession = { renewed: 'renewal', corrected: 'correction', replaced: 'replacement' } as const;

const nextOf = (row: Change | undefined): CertificateState['next'] =>
  row?.nextId && (row.change === 'renewed' || row.change === 'corrected' || row.change === 'replaced') ? { id: row.nextId, as: succession[row.change] } : null;

type Change = Pick<HistoryRow, 'at' | 'change' | 'reason' | 'nextId' | 'endsOn'>;

/**
 * What a certificate is on a day, from its dates and its history (oldest first). Revoked beats all, then corrected and
 * replaced, then suspended, then its dates. `today`, `validUntil`: civil dates in its scheme's zone.
 */
export const stateOf = ({
  validUntil,
  history,
  renewalOpensDays,
  today,
}: {
  validUntil: string | null;
  history: readonly Change[];
  renewalOpensDays: number;
  today: string;
}): CertificateState => {
  const newest = (...changes: HistoryRow['change'][]) => history.findLast(({ change }) => changes.includes(change));
  const ended = newest('ended');
  const lastDay = [validUntil, ended?.endsOn ?? null].filter((day) => day !== null).sort()[0] ?? null;
  const followed = newest('renewed', 'corrected', 'replaced');
  const next = nextOf(followed);
  const by = (state: CertificateStateName, { at, reason }: Change): CertificateState => {
    return { state, since: civilDate(at, academyTimeZone), reason, next, lastDay, opensOn: null };
  };

  const revoked = newest('revoked');
  if (revoked) return by('revoked', revoked);
  if (followed?.change === 'corrected' || followed?.change === 'replaced') return by(followed.change, followed);
  const held = newest('suspended', 'restored');
  if (held?.change === 'suspended') return by('suspended', held);
  const opensOn = lastDay === null || next ? null : addDays(lastDay, -renewalOpensDays);
  const known = { reason: null, next, lastDay, opensOn };
  if (lastDay !== null && today > lastDay) {
    const reason = lastDay === ended?.endsOn ? ended.reason : null;
    return { ...known, state: next ? 'renewed' : 'expired', since: addDays(lastDay, 1), reason };
  }
  if (opensOn !== null && today >= opensOn) return { ...known, state: 'expiring', since: opensOn };
  return { ...known, state: 'valid', since: null };
};
