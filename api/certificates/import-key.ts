import { randomUUID, X509Certificate } from 'node:crypto';
import type { Services } from '#api/services.ts';
import { pkcs12Signer } from '#certificates/signers/pkcs12-signer.ts';
import { academyAuthority } from './ensure-issuer-keys.ts';
import { enterSigningKey } from './make-key.ts';
import { issuerBySlug } from './queries.ts';

/** As signing-key-of.ts reads it: base64 between PEM lines, so that the key store keeps texts alone. */
const asText = (bytes: Uint8Array): string => `-----BEGIN PKCS12-----\n${Buffer.from(bytes).toString('base64')}\n-----END PKCS12-----\n`;

/**
 * Puts a key of somebody else's authority (PKCS#12) in use for an issuer's documents. It is opened by the setting
 * PKCS12_PASSWORD, now and whenever it signs. Returns its id. Throws when it does not open or is out of date.
 */
export const importKey = async (held: Pick<Services, 'db' | 'write' | 'keys' | 'now' | 'env'>, issuerSlug: string, bytes: Uint8Array): Promise<string> => {
  const { db, write, keys, now, env } = held;
  if (!(await issuerBySlug(db, issuerSlug))) throw new Error(`no issuer is called ${issuerSlug}`);
  const signer = await pkcs12Signer({ kind: 'pkcs12', bytes, password: env.pkcs12Password }).catch((cause: unknown) => {
    throw new Error('this is no PKCS#12 file with a key and its certificate, or PKCS12_PASSWORD does not open it', { cause });
  });
  const certificate = new X509Certificate(signer.certificate);
  const [from, until] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  if (now() < from || now() > until) throw new Error(`the certificate of this key is valid from ${certificate.validFrom} to ${certificate.validTo}`);
  const id = randomUUID();
  await keys.put(id, asText(bytes));
  // Known by its own certificate. Its authority is not made one of ours: whatever else that one certified would pass for ours.
  const { certificatePem: authorityPem } = await academyAuthority(held);
  await enterSigningKey(write, { id, issuerSlug, certificatePem: certificate.toString(), authorityPem }, 'key.import');
  return id;
};
