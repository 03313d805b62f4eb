import { CompactSign } from 'jose';
import type { CredentialKey } from './credential-input.ts';
import { secretKeyOf } from './credential-keys.ts';
import { verificationMethodOf } from './did.ts';
import type { unsignedCredential } from './unsigned-credential.ts';

const seconds = (dateTime: string): number => Date.parse(dateTime) / 1000;

/**
 * The same credential as a compact JWS (Open Badges 3.0, 8.2): its members are the claims, beside them the registered
 * ones. No `sub`: the learner has no id of her own in it.
 */
export const toVcJwt = (credential: ReturnType<typeof unsignedCredential>, key: CredentialKey): Promise<string> => {
  const claims = {
    ...credential,
    iss: credential.issuer.id,
    jti: credential.id,
    nbf: seconds(credential.validFrom),
    ...(credential.validUntil === undefined ? {} : { exp: seconds(credential.validUntil) }),
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: verificationMethodOf(credential.issuer.id, key) })
    .sign(secretKeyOf(key.secretKeyMultibase));
};
