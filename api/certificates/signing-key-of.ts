import type { Services } from '#api/services.ts';
import type { SigningKey } from '#certificates/signing-key.ts';
import { privateKeyOf } from './authority-key.ts';
import { activeKeyOf, type CertificateRow, type IssuerKeyRow, keyById } from './queries.ts';

/** How a PKCS#12 file lies in the key store: base64 between these lines, as PEM. */
const pkcs12 = /-----BEGIN PKCS12-----([\s\S]+)-----END PKCS12-----/;

const asSigningKey = (key: IssuerKeyRow, stored: string, password: string): SigningKey => {
  const file = pkcs12.exec(stored)?.[1];
  return file === undefined
    ? { kind: 'pem', privateKeyPem: stored, certificatePem: key.certificatePem, authorityPem: key.authorityPem }
    : { kind: 'pkcs12', bytes: new Uint8Array(Buffer.from(file, 'base64')), password };
};

/**
 * The key the certificate was registered with; when its private half is gone (a backup restored without private keys) or
 * it was stolen, the one its issuer signs with now.
 */
export const signingKeyOf = async (
  { db, keys, env }: Pick<Services, 'db' | 'keys' | 'env'>,
  { issuerKeyId, issuerSlug }: CertificateRow,
): Promise<{ keyId: string; key: SigningKey }> => {
  for (const key of [await keyById(db, issuerKeyId), await activeKeyOf(db, issuerSlug)]) {
    const stored = key && key.stolenSince === null ? await privateKeyOf(keys, key.id) : undefined;
    if (key && stored) return { keyId: key.id, key: asSigningKey(key, stored, env.pkcs12Password) };
  }
  throw new Error(`issuer ${issuerSlug} has no key`);
};
