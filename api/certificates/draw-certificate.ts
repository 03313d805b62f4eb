import { languageOf, personById } from '#api/accounts/read-person.ts';
import type { Work } from '#api/events/work.ts';
import type { SigningKey } from '#api/files/drawing.ts';
import type { Services } from '#api/services.ts';
import { type CertificateDocument, variants } from '#certificates/certificate.ts';
import { privateKeyOf } from './authority-key.ts';
import { activeKeyOf, type CertificateFileRow, type CertificateRow, certificateById, filesOf, insertFiles, keyById, setSigningKey } from './queries.ts';

interface Drawn {
  /** What signed them. */
  keyId: string;
  rows: CertificateFileRow[];
}

/**
 * The key the certificate was registered with; when its private half is gone (a backup restored without private keys), the
 * one its issuer signs with now.
 */
const signingKeyOf = async ({ db, keys }: Services, { issuerKeyId, issuerSlug }: CertificateRow): Promise<{ keyId: string; pem: SigningKey }> => {
  for (const key of [await keyById(db, issuerKeyId), await activeKeyOf(db, issuerSlug)]) {
    const privateKeyPem = key && (await privateKeyOf(keys, key.id));
    if (privateKeyPem) return { keyId: key.id, pem: { privateKeyPem, certificatePem: key.certificatePem, authorityPem: key.authorityPem } };
  }
  throw new Error(`issuer ${issuerSlug} has no key`);
};

/**
 * Draws, signs and stores the bytes of every variant. May run again after a crash: then what the first run stored stays
 * in the folder without a row, and is nobody's certificate. Nothing is drawn for a certificate that has its files.
 */
export const drawFiles = async (services: Services, certificateId: string): Promise<Drawn> => {
  const { db, drawing, files } = services;
  const certificate = await certificateById(db, certificateId);
  if (!certificate) throw new Error('no such certificate');
  if ((await filesOf(db, [certificateId])).length > 0) return { keyId: certificate.issuerKeyId, rows: [] };
  const { keyId, pem } = await signingKeyOf(services, certificate);
  const document = JSON.parse(certificate.document) as CertificateDocument;
  const rows: CertificateFileRow[] = [];
  for (const variant of variants) {
    const bytes = await drawing.certificate(document, variant, pem, certificate.issuedAt);
    rows.push({ certificateId, variant, sha256: await files.put(bytes, 'pdf'), bytes: bytes.byteLength });
  }
  return { keyId, rows };
};

/** Records the files that were drawn, all variants at once and only once, and tells that the certificate is issued. */
export const recordFiles = async ({ tx, emit }: Work, certificateId: string, { keyId, rows }: Drawn): Promise<void> => {
  if (rows.length === 0 || (await filesOf(tx, [certificateId])).length > 0) return;
  const certificate = await certificateById(tx, certificateId);
  if (!certificate) throw new Error('no such certificate');
  await insertFiles(tx, rows);
  if (keyId !== certificate.issuerKeyId) await setSigningKey(tx, certificateId, keyId);
  const { personId } = certificate;
  const language = languageOf((await personById(tx, personId)) ?? { language: null });
  await emit('certificate.issued', { certificateId, personId, language });
};
