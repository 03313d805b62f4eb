import { createPublicKey } from 'node:crypto';
import { CompactSign } from 'jose';
import type { CredentialKey } from './credential-input.ts';
import { secretKeyOf } from './credential-keys.ts';
import { verificationMethodOf } from './did.ts';
import type { unsignedCredential } from './unsigned-credential.ts';

const seconds = (dateTime: string): number => Date.parse(dateTime) / 1000;

/**
 * The same credential as a compact JWS (Open Badges 3.0, 8.2): its members are the claims, beside them the registered
 * ones. The public key stands in the header for verifiers that resolve no DID.
 */
export const toVcJwt = (credential: ReturnType<typeof unsignedCredential>, key: CredentialKey): Promise<string> => {
  const claims = {
    ...credential,
    iss: credential.issuer.id,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: seconds(credential.validFrom),
    ...(credential.validUntil === undefined ? {} : { exp: seconds(credential.validUntil) }),
  };
  const secretKey = secretKeyOf(key.secretKeyMultibase);
  const { kty = '', crv = '', x = '' } = createPublicKey(secretKey).export({ format: 'jwk' });
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: verificationMethodOf(credential.issuer.id, key), jwk: { kty, crv, x } })
    .sign(secretKey);
};
