import { PDF, type Signer } from '@libpdf/core';
import { signatureFieldName } from './designs/signature-field.ts';
import { pemSigner } from './signers/pem-signer.ts';
import { pkcs12Signer } from './signers/pkcs12-signer.ts';
import { timeStampsFrom } from './signers/time-stamps.ts';
import type { SigningKey } from './signing-key.ts';

interface SigningOptions {
  /** As the signature says it. */
  reason: string;
  /** The signing time, UTC milliseconds. */
  at: number;
  /** Of a time stamping authority (RFC 3161). */
  tsaUrl?: string | undefined;
}

/** Room in bytes for the CMS beside its certificates: signature, attributes, names. */
const cmsRoom = 2_048;
/** For a time stamp with the chain of who gave it: those of known authorities have 4 to 7 KB. */
const stampRoom = 10_240;

const signerOf = (key: SigningKey): Promise<Signer> => (key.kind === 'pem' ? pemSigner(key) : pkcs12Signer(key));

/**
 * Signs a certificate in its own field by PAdES (ETSI EN 319 142-1): B-T with a time stamping authority, else B-B. Last of
 * all: whatever is saved after it breaks the signature. Rejects when the authority fails: nothing goes out without the stamp.
 */
export const signPdf = async (bytes: Uint8Array, key: SigningKey, { reason, at, tsaUrl }: SigningOptions): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = await PDF.load(bytes);
  const signer = await signerOf(key);
  const certificates = [signer.certificate, ...(signer.certificateChain ?? [])].reduce((sum, { length }) => sum + length, 0);
  const signed = await pdf.sign({
    signer,
    fieldName: signatureFieldName,
    reason,
    signingTime: new Date(at),
    estimatedSize: cmsRoom + certificates + (tsaUrl ? stampRoom : 0),
    ...(tsaUrl ? { level: 'B-T', timestampAuthority: timeStampsFrom(tsaUrl) } : { level: 'B-B' }),
  });
  return new Uint8Array(signed.bytes);
};
