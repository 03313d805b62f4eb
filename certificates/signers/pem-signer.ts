import { CryptoKeySigner, type Signer } from '@libpdf/core';
import { certificateDer, importPrivateKey } from '../authority.ts';
import type { SigningKey } from '../signing-key.ts';

/** A key of ours, as a PEM file holds it, with the certificate of our authority as its chain. */
export const pemSigner = async ({ privateKeyPem, certificatePem, authorityPem }: Extract<SigningKey, { kind: 'pem' }>): Promise<Signer> =>
  new CryptoKeySigner(await importPrivateKey(privateKeyPem), certificateDer(certificatePem), 'EC', 'ECDSA', [certificateDer(authorityPem)]);
