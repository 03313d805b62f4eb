import { type CertificateDocument, variants } from '#certificates/certificate.ts';
import type { CertificateFileRow } from './queries.ts';
import type { Scheme } from './scheme.ts';
import type { Attestation } from './verify-contract.ts';

interface Frozen {
  document: CertificateDocument;
  /** Its scheme as it was then: what documents did not say yet is read there. */
  scheme: Pick<Scheme, 'qualityAssurance'>;
  files: readonly CertificateFileRow[];
  scoreShown: boolean;
}

/** What a stranger reads, named field by field: what is added to the document or the row does not leak by itself. */
export const attestation = ({ document, scheme, files, scoreShown }: Frozen): Attestation => {
  const { holderName, issuer, hours, workload, level, result, legalReference } = document;
  return {
    number: document.number,
    code: document.code,
    kind: document.kind,
    subject: document.subject ?? null,
    title: document.title,
    holderName: { kk: holderName.kk, ru: holderName.ru, latin: holderName.latin },
    issuer: { name: issuer.name, country: issuer.country, businessNumber: issuer.businessNumber ?? null },
    issuedOn: document.issuedOn,
    validUntil: document.validUntil ?? null,
    untilMandateEnds: document.untilMandateEnds ?? false,
    outcomes: [...document.outcomes],
    alignment: (document.alignment ?? []).map(({ name, framework, url, code }) => ({ name, framework, url, code: code ?? null })),
    hours: { clock: hours.clock, academic: hours.academic, academicMinutes: hours.academicMinutes },
    workload: workload ? { live: workload.live, online: workload.online, selfStudy: workload.selfStudy, assessment: workload.assessment } : null,
    level: level ? { framework: level.framework, text: level.text, decidedBy: level.decidedBy, decidedOn: level.decidedOn } : null,
    assessment: document.assessment,
    attendance: document.attendance ?? null,
    qualityAssurance: document.qualityAssurance ?? scheme.qualityAssurance,
    prerequisites: [...(document.prerequisites ?? [])],
    recognitions: (document.recognitions ?? []).map(({ kind, partner, agreement, since, until }) => ({
      kind,
      partner,
      agreement,
      since,
      until: until ?? null,
    })),
    taughtIn: [...(document.taughtIn ?? [])],
    legalReference: legalReference ? { text: legalReference.text, url: legalReference.url ?? null, checked: legalReference.checked } : null,
    result: scoreShown && result ? { share: result.share, passMark: result.passMark } : null,
    note: document.legalNote ?? null,
    variants: variants.filter((variant) => files.some((file) => file.variant === variant)),
    demonstration: document.demonstration,
  };
};
