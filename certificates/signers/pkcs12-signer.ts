import { verify, X509Certificate } from 'node:crypto';
import { P12Signer, type Signer } from '@libpdf/core';
import type { SigningKey } from '../signing-key.ts';

const probe = new TextEncoder().encode('whose key is this?');

/** A key somebody else's authority gave, with the chain that lies beside it. Throws for a wrong password or a key without its certificate. */
export const pkcs12Signer = async ({ bytes, password }: Extract<SigningKey, { kind: 'pkcs12' }>): Promise<Signer> => {
  const read = await P12Signer.create(bytes, password);
  // Certificates stand in any order; the signer's own is the one that its key answers to.
  const certificates = [read.certificate, ...read.certificateChain];
  const signature = await read.sign(probe, 'SHA-256');
  const own = certificates.find((der) => verify('sha256', probe, new X509Certificate(der).publicKey, signature));
  if (!own) throw new Error('the PKCS#12 file holds no certificate of its key');
  return {
    certificate: own,
    certificateChain: certificates.filter((der) => der !== own),
    keyType: read.keyType,
    signatureAlgorithm: read.signatureAlgorithm,
    sign: (data, algorithm) => read.sign(data, algorithm),
  };
};
