import { CryptoKeySigner, PDF } from '@libpdf/core';
import { certificateDer, importPrivateKey, type KeyPair } from './authority.ts';

/** For tests: a signed file with one more signature behind it, the bytes before it untouched. */
export const signAgain = async (file: Uint8Array, { privateKeyPem, certificatePem }: KeyPair): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = await PDF.load(file);
  const signer = new CryptoKeySigner(await importPrivateKey(privateKeyPem), certificateDer(certificatePem), 'EC', 'ECDSA', []);
  const { bytes } = await pdf.sign({ signer, level: 'B-B', fieldName: 'Second', estimatedSize: 4096, reason: 'I signed as well' });
  return new Uint8Array(bytes);
};
