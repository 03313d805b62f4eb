import { verify, X509Certificate } from 'node:crypto';
import { AuthenticatedSafe, CertBag, Certificate, PFX, PrivateKeyInfo, SafeBag, SafeContents } from 'pkijs';
import { expect, test } from 'vitest';
import { certificateDer, createAuthority, createSigningKey } from '../authority.ts';
import { pkcs12Signer } from './pkcs12-signer.ts';

const at = Date.UTC(2026, 10, 21);
const owner = { name: 'Academy', country: 'KZ' };
const authority = await createAuthority(owner, at);
const key = await createSigningKey(owner, authority, at);
const password = 'secret';

/** A file as other programs make it: certificates in the order given. */
const pkcs12 = async (certificatePems: readonly string[]): Promise<Uint8Array> => {
  const keyBag = new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.1', bagValue: PrivateKeyInfo.fromBER(certificateDer(key.privateKeyPem)) });
  const certificateBags = certificatePems.map(
    (pem) => new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue: new CertBag({ parsedValue: Certificate.fromBER(certificateDer(pem)) }) }),
  );
  const safe = new AuthenticatedSafe({
    parsedValue: { safeContents: [{ privacyMode: 0, value: new SafeContents({ safeBags: [keyBag, ...certificateBags] }) }] },
  });
  await safe.makeInternalValues({ safeContents: [{}] });
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await file.makeInternalValues({
    password: new TextEncoder().encode(password).buffer,
    iterations: 1_000,
    pbkdf2HashAlgorithm: { name: 'SHA-256' },
    hmacHashAlgorithm: 'SHA-256',
  });
  return new Uint8Array(file.toSchema().toBER());
};

test.each([
  ['first', [key.certificatePem, authority.certificatePem]],
  ['last', [authority.certificatePem, key.certificatePem]],
])('signs with the certificate of its key, which stands %s in the file, and brings the chain', async (_, pems) => {
  const signer = await pkcs12Signer({ kind: 'pkcs12', bytes: await pkcs12(pems), password });
  expect(Buffer.from(signer.certificate).equals(certificateDer(key.certificatePem))).toBe(true);
  expect(signer.certificateChain?.map((der) => Buffer.from(der).equals(certificateDer(authority.certificatePem)))).toEqual([true]);
  const text = new TextEncoder().encode('a certificate');
  expect(verify('sha256', text, new X509Certificate(key.certificatePem).publicKey, await signer.sign(text, 'SHA-256'))).toBe(true);
});

test('a key without its certificate, a wrong password and garbage are refused', async () => {
  const stranger = await pkcs12([authority.certificatePem]);
  await expect(pkcs12Signer({ kind: 'pkcs12', bytes: stranger, password })).rejects.toThrow('no certificate of its key');
  await expect(pkcs12Signer({ kind: 'pkcs12', bytes: stranger, password: 'wrong' })).rejects.toThrow();
  await expect(pkcs12Signer({ kind: 'pkcs12', bytes: new Uint8Array(100), password })).rejects.toThrow();
});
