import { randomBytes, randomUUID } from 'node:crypto';
import type { Work } from '#api/events/work.ts';
import type { CertificateDocument } from '#certificates/certificate.ts';
import { createCode } from '#certificates/code.ts';
import { certificateNumber } from './certificate-document.ts';
import { historyOf, insertHistory } from './history-queries.ts';
import { activeCredentialKeyOf, activeKeyOf, type CertificateRow, type IssuerRow, insertCertificate, issuerBySlug, takeNumber } from './queries.ts';
import { recordChange } from './record-change.ts';
import { reserveStatus } from './reserve-status.ts';
import type { Succession } from './state.ts';

/** What stands for the row beside what is given to it here. */
type Known = Pick<CertificateRow, 'personId' | 'courseSlug' | 'courseVersionId' | 'schemeVersionId' | 'issuerSlug' | 'mandateId' | 'scoreShown'>;

export interface Entry extends Known {
  completionId: string | null;
  causeId: string | null;
  /** Civil date; its year is that of the number. */
  issuedOn: string;
  follows?: { id: string; as: Succession; note?: string | null } | undefined;
  actorId: string | null;
  /** Everything it says, once its number, code and issuer are known. */
  documentOf: (given: { number: string; code: string; issuer: IssuerRow }) => CertificateDocument;
}

const changeOfFollowed = { renewal: 'renewed', correction: 'corrected', replacement: 'replaced' } as const;

/**
 * What follows a suspended certificate is suspended too, and what stands for one whose office ended has ended: being issued
 * again frees of nothing. No letters, she knows.
 */
const takeOver = async ({ tx, now }: Work, { id: fromId, as }: { id: string; as: Succession }, certificateId: string): Promise<void> => {
  const history = await historyOf(tx, fromId);
  const held = history.findLast(({ change }) => change === 'suspended' || change === 'restored');
  const ended = as === 'renewal' ? undefined : history.findLast(({ change }) => change === 'ended');
  for (const row of [held?.change === 'suspended' ? held : undefined, ended])
    if (row) await insertHistory(tx, { certificateId, at: now, change: row.change, reason: row.reason, endsOn: row.endsOn, actorId: row.actorId });
};

/**
 * Gives a certificate its number, code, keys and place in the status list and writes it down for ever, in its own history
 * and in that of the one it follows. Returns its id. Throws when the issuer lacks a key.
 */
export const enterCertificate = async (work: Work, { documentOf, issuedOn, follows, actorId, ...known }: Entry): Promise<string> => {
  const { tx, now, emit } = work;
  const issuer = await issuerBySlug(tx, known.issuerSlug);
  const key = await activeKeyOf(tx, known.issuerSlug);
  const credentialKey = await activeCredentialKeyOf(tx, known.issuerSlug);
  if (!issuer || !key || !credentialKey) throw new Error(`issuer ${known.issuerSlug} is not ready`);
  const year = Number(issuedOn.slice(0, 4));
  const number = certificateNumber(issuer.numberPrefix, year, await takeNumber(tx, issuer.slug, year));
  const code = createCode(randomBytes);
  const document = documentOf({ number, code, issuer });
  const status = await reserveStatus(work, issuer.slug);
  const id = randomUUID();
  await insertCertificate(tx, {
    ...known,
    id,
    number,
    code,
    issuerKeyId: key.id,
    credentialKeyId: credentialKey.id,
    statusListId: status.listId,
    statusIndex: status.index,
    document: JSON.stringify(document),
    issuedAt: now,
    validUntil: document.validUntil ?? null,
    followsId: follows?.id ?? null,
    followsAs: follows?.as ?? null,
    holderSearch: [...new Set(Object.values(document.holderName))].join(' ').toLowerCase(),
  });
  await insertHistory(tx, { certificateId: id, at: now, change: 'issued', actorId });
  if (follows) {
    await recordChange(work, { certificateId: follows.id, change: changeOfFollowed[follows.as], nextId: id, note: follows.note ?? null, actorId });
    await takeOver(work, follows, id);
  }
  await emit('certificate.registered', { certificateId: id });
  return id;
};
