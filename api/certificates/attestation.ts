import { type CertificateDocument, readDocument, variants } from '#certificates/certificate.ts';
import type { CertificateFileRow, CertificateRow } from './queries.ts';
import type { Scheme } from './scheme.ts';
import { stateOn } from './validity.ts';
import type { Attestation } from './verify-contract.ts';

const documentOf = (certificate: CertificateRow): CertificateDocument => readDocument(certificate.document);

/** What a stranger reads, named field by field: what is added to the document or the row does not leak by itself. */
export const attestation = (certificate: CertificateRow, scheme: Scheme, files: readonly CertificateFileRow[]): Attestation => {
  const document = documentOf(certificate);
  const { kk, ru, latin } = document.holderName;
  return {
    number: document.number,
    code: document.code,
    kind: document.kind,
    title: document.title,
    holderName: { kk, ru, latin },
    issuer: {
      name: document.issuer.name,
      country: document.issuer.country,
      businessNumber: document.issuer.businessNumber ?? null,
    },
    issuedOn: document.issuedOn,
    validUntil: document.validUntil ?? null,
    outcomes: [...document.outcomes],
    hours: { clock: document.hours.clock, academic: document.hours.academic, academicMinutes: document.hours.academicMinutes },
    assessment: document.assessment,
    qualityAssurance: scheme.qualityAssurance,
    note: document.legalNote ?? null,
    variants: variants.filter((variant) => files.some((file) => file.variant === variant)),
    demonstration: document.demonstration,
  };
};

export const stateOf = (certificate: CertificateRow, today: string): 'valid' | 'expired' => stateOn(today, documentOf(certificate).validUntil);
