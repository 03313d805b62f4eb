import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { ChangeReason } from '#certificates/certificate.ts';
import { changeableCertificate } from './changeable-certificate.ts';
import { historyByClientId } from './history-queries.ts';
import { recordChange } from './record-change.ts';

export interface CertificateChange {
  certificateId: string;
  /** Of the request, whatever its form: a repeat of it changes nothing. */
  clientId: string;
  reason?: ChangeReason | null;
  note?: string | null;
  /** Null: the Academy itself. */
  actorId?: string | null;
}

const writtenAs = { revoke: 'revoked', suspend: 'suspended', restore: 'restored' } as const;

/**
 * Revokes, suspends or restores, once per client id. Refuses with `not-found`, with `certificate-state` when its state
 * does not allow it, and with `conflict` when the client id was another change's.
 */
export const changeCertificate = async (
  work: Work,
  change: keyof typeof writtenAs,
  { certificateId, clientId, reason = null, note = null, actorId = null }: CertificateChange,
): Promise<void> => {
  const written = await historyByClientId(work.tx, clientId);
  if (written?.certificateId === certificateId && written.change === writtenAs[change] && written.reason === reason) return;
  if (written) throw new Problem('conflict');
  await changeableCertificate(work, certificateId, change);
  await recordChange(work, { certificateId, change: writtenAs[change], clientId, reason, note, actorId });
  await writeAudit(work, { actorId, action: `certificate.${change}`, objectType: 'certificate', objectId: certificateId, details: { reason } });
};

/** Ends a certificate for good: `changeCertificate` for who revokes without being asked, as when a key was stolen. */
export const revokeCertificate = (work: Work, change: CertificateChange & { reason: ChangeReason }): Promise<void> => changeCertificate(work, 'revoke', change);
