import { CryptoKeySigner, PDF } from '@libpdf/core';
import { certificateDer, importPrivateKey } from './authority.ts';
import { signatureFieldName } from './designs/signature-field.ts';
import type { SigningKey } from './signing-key.ts';

/** Room for the CMS in bytes: ours has about 1,900 with P-256 and two certificates. */
const estimatedSize = 4096;

/**
 * Signs a certificate by PAdES B-B (ETSI EN 319 142-1) in its own field. Last of all: whatever is saved after it breaks
 * the signature.
 * @param at UTC milliseconds, as the signing time
 */
export const signPdf = async (bytes: Uint8Array, key: SigningKey, { reason, at }: { reason: string; at: number }): Promise<Uint8Array<ArrayBuffer>> => {
  if (key.kind !== 'pem') throw new Error('not built yet');
  const pdf = await PDF.load(bytes);
  const signer = new CryptoKeySigner(await importPrivateKey(key.privateKeyPem), certificateDer(key.certificatePem), 'EC', 'ECDSA', [
    certificateDer(key.authorityPem),
  ]);
  const signed = await pdf.sign({ signer, level: 'B-B', fieldName: signatureFieldName, estimatedSize, reason, signingTime: new Date(at) });
  return new Uint8Array(signed.bytes);
};
