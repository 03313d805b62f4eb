import { isDeepStrictEqual } from 'node:util';
import { writeAudit } from '#api/accounts/write-audit.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import { type CertificateDocument, readDocument } from '#certificates/certificate.ts';
import { changeableCertificate } from './changeable-certificate.ts';
import { enterCertificate } from './enter-certificate.ts';
import { certificateById, certificateOfCause } from './queries.ts';
import { schemeOf } from './read-state.ts';
import { printedRecognitions } from './recognitions-in-force.ts';
import { unprintable } from './unprintable.ts';

export interface Reissue {
  certificateId: string;
  /** Names the cause, so that it is issued once. */
  causeId: string;
  /** The name written right; left out, it stays as printed. */
  holderName?: CertificateDocument['holderName'];
  note?: string | null;
  /** Null: the Academy itself. */
  actorId?: string | null;
}

/**
 * Issues a certificate again with another number, code and signature: the same words and dates, only partners whose
 * recognition was withdrawn are left out. It takes over her choice about the score. Nothing of the person is looked up, so
 * it works after her account was deleted. Refuses with `not-found`, with `certificate-state` and
 * with `conflict` when the cause was another certificate's or another name's.
 */
const reissue = async (
  work: Work,
  { publicUrl, profile }: Pick<Env, 'publicUrl' | 'profile'>,
  as: 'correction' | 'replacement',
  { certificateId, causeId, holderName, note = null, actorId = null }: Reissue,
): Promise<{ id: string; number: string }> => {
  const { tx } = work;
  const done = await certificateOfCause(tx, causeId);
  const isAnother = done && (done.followsId !== certificateId || (holderName && !isDeepStrictEqual(holderName, readDocument(done.document).holderName)));
  if (isAnother) throw new Problem('conflict');
  if (done) return { id: done.id, number: done.number };
  const old = await changeableCertificate(work, certificateId, as === 'correction' ? 'correct' : 'replace');
  const document = readDocument(old.document);
  const recognitions = await printedRecognitions(tx, (await schemeOf(tx, old)).slug, document.issuedOn);
  const { personId, courseSlug, courseVersionId, schemeVersionId, issuerSlug, mandateId, scoreShown } = old;
  const id = await enterCertificate(work, {
    ...{ personId, courseSlug, courseVersionId, schemeVersionId, issuerSlug, mandateId, scoreShown, causeId, actorId },
    completionId: null,
    issuedOn: document.issuedOn,
    follows: { id: old.id, as, note },
    documentOf: ({ number, code }) => ({
      ...document,
      number,
      code,
      verifyUrl: `${publicUrl}/verify/${code}`,
      holderName: holderName ?? document.holderName,
      follows: { number: old.number, as },
      recognitions: recognitions.length > 0 ? recognitions : undefined,
      demonstration: profile !== 'production',
    }),
  });
  await writeAudit(work, { actorId, action: `certificate.${as}`, objectType: 'certificate', objectId: certificateId, details: { next: id } });
  const issued = await certificateById(tx, id);
  if (!issued) throw new Error('no such certificate');
  return { id, number: issued.number };
};

/** With a name written right; the old one counts no more. Refuses also with `invalid-input`: no letter may be lost in print. */
export const correctCertificate = async (
  work: Work,
  env: Pick<Env, 'publicUrl' | 'profile'>,
  correction: Reissue & { holderName: CertificateDocument['holderName'] },
) => {
  const faults = unprintable(correction.holderName, ['holderName']);
  if (faults.length > 0) throw new Problem('invalid-input', { fields: faults });
  return reissue(work, env, 'correction', correction);
};

/** The same anew, as when the key it was signed with was stolen; the old one counts no more. */
export const replaceCertificate = (work: Work, env: Pick<Env, 'publicUrl' | 'profile'>, replacement: Omit<Reissue, 'holderName'>) =>
  reissue(work, env, 'replacement', replacement);
