import { languageOf, personById } from '#api/accounts/read-person.ts';
import type { Work } from '#api/events/work.ts';
import type { Services } from '#api/services.ts';
import { type CertificateDocument, variants } from '#certificates/certificate.ts';
import { type CertificateFileRow, certificateById, filesOf, insertFiles, keyById } from './queries.ts';

/**
 * Draws, signs and stores the bytes of every variant. May run again after a crash: then what the first run stored stays
 * in the folder without a row, and is nobody's certificate. Nothing is drawn for a certificate that has its files.
 */
export const drawFiles = async ({ db, keys, drawing, files }: Services, certificateId: string): Promise<CertificateFileRow[]> => {
  const certificate = await certificateById(db, certificateId);
  if (!certificate) throw new Error('no such certificate');
  if ((await filesOf(db, [certificateId])).length > 0) return [];
  const key = await keyById(db, certificate.issuerKeyId);
  if (!key) throw new Error('no such key');
  const signingKey = { privateKeyPem: await keys.get(key.id), certificatePem: key.certificatePem, authorityPem: key.authorityPem };
  const document = JSON.parse(certificate.document) as CertificateDocument;
  const rows: CertificateFileRow[] = [];
  for (const variant of variants) {
    const bytes = await drawing.certificate(document, variant, signingKey, certificate.issuedAt);
    rows.push({ certificateId, variant, sha256: await files.put(bytes, 'pdf'), bytes: bytes.byteLength });
  }
  return rows;
};

/** Records the files that were drawn, all variants at once and only once, and tells that the certificate is issued. */
export const recordFiles = async ({ tx, emit }: Work, certificateId: string, rows: CertificateFileRow[]): Promise<void> => {
  if (rows.length === 0 || (await filesOf(tx, [certificateId])).length > 0) return;
  const certificate = await certificateById(tx, certificateId);
  if (!certificate) throw new Error('no such certificate');
  await insertFiles(tx, rows);
  const { personId } = certificate;
  const language = languageOf((await personById(tx, personId)) ?? { language: null });
  await emit('certificate.issued', { certificateId, personId, language });
};
