import { languageOf, personById } from '#api/accounts/read-person.ts';
import type { Work } from '#api/events/work.ts';
import type { Services } from '#api/services.ts';
import { readDocument } from '#certificates/certificate.ts';
import { setCredentialKey } from './credential-queries.ts';
import { extensionOf, issuedVariants } from './issued-variants.ts';
import { type CertificateFileRow, certificateById, filesOf, insertFiles, setSigningKey } from './queries.ts';
import { schemeOf } from './read-state.ts';
import { signedCredentialOf } from './signed-credential-of.ts';
import { signingKeyOf } from './signing-key-of.ts';

interface Drawn {
  /** What signed the PDFs. */
  keyId: string;
  /** What signed the credential. */
  credentialKeyId: string | null;
  rows: CertificateFileRow[];
}

/**
 * Signs the credential, draws and signs every variant with it inside, and stores the bytes. May run again after a crash:
 * then what the first run stored stays in the folder without a row, and is nobody's certificate. Nothing is drawn for a
 * certificate that has its files.
 */
export const drawFiles = async (services: Services, certificateId: string): Promise<Drawn> => {
  const { db, drawing, files, env } = services;
  const certificate = await certificateById(db, certificateId);
  if (!certificate) throw new Error('no such certificate');
  if ((await filesOf(db, [certificateId])).length > 0) return { keyId: certificate.issuerKeyId, credentialKeyId: certificate.credentialKeyId, rows: [] };
  const { keyId, key } = await signingKeyOf(services, certificate);
  const document = readDocument(certificate.document);
  const rows: CertificateFileRow[] = [];
  const store = async (variant: CertificateFileRow['variant'], bytes: Uint8Array): Promise<void> => {
    rows.push({ certificateId, variant, sha256: await files.put(bytes, extensionOf(variant)), bytes: bytes.byteLength });
  };
  const credential = await signedCredentialOf(services, certificate);
  if (credential) {
    await store('credential', credential.json);
    await store('jwt', new TextEncoder().encode(credential.jwt));
  }
  const extras = { credential: credential?.json, tsaUrl: env.tsaUrl, claimPdfA: env.claimPdfA };
  for (const variant of issuedVariants(await schemeOf(db, certificate)))
    await store(variant, await drawing.certificate(document, variant, key, certificate.issuedAt, extras));
  return { keyId, credentialKeyId: credential?.keyId ?? null, rows };
};

/** Records the files that were drawn, all at once and only once, and tells that the certificate is issued. */
export const recordFiles = async ({ tx, emit }: Work, certificateId: string, { keyId, credentialKeyId, rows }: Drawn): Promise<void> => {
  if (rows.length === 0 || (await filesOf(tx, [certificateId])).length > 0) return;
  const certificate = await certificateById(tx, certificateId);
  if (!certificate) throw new Error('no such certificate');
  await insertFiles(tx, rows);
  if (keyId !== certificate.issuerKeyId) await setSigningKey(tx, certificateId, keyId);
  if (credentialKeyId !== null && credentialKeyId !== certificate.credentialKeyId) await setCredentialKey(tx, certificateId, credentialKeyId);
  const { personId } = certificate;
  const language = languageOf((await personById(tx, personId)) ?? { language: null });
  await emit('certificate.issued', { certificateId, personId, language });
};
