import { readDocument } from '#certificates/certificate.ts';
import type { OwnCertificate } from './contract.ts';
import type { CertificateFileRow, CertificateRow } from './queries.ts';
import { stateOn } from './validity.ts';

/** What the holder reads in her list. */
export const ownCertificate = (
  certificate: CertificateRow,
  files: readonly CertificateFileRow[],
  variants: OwnCertificate['files'][number]['variant'][],
  today: string,
): OwnCertificate => {
  const document = readDocument(certificate.document);
  return {
    id: certificate.id,
    number: document.number,
    code: document.code,
    kind: document.kind,
    title: document.title,
    issuerName: document.issuer.name,
    courseSlug: certificate.courseSlug,
    issuedAt: certificate.issuedAt,
    issuedOn: document.issuedOn,
    validUntil: document.validUntil ?? null,
    state: stateOn(today, document.validUntil),
    files: variants.map((variant) => {
      const file = files.find((one) => one.variant === variant);
      return { variant, ready: file !== undefined, bytes: file?.bytes ?? null };
    }),
  };
};
