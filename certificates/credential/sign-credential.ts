import type { CredentialInput, CredentialKey, SignedCredential } from './credential-input.ts';
import { secretKeyOf } from './credential-keys.ts';
import { makeProof } from './data-integrity.ts';
import { verificationMethodOf } from './did.ts';
import { unsignedCredential } from './unsigned-credential.ts';
import { toVcJwt } from './vc-jwt.ts';

/** The credential and its VC-JWT. The same input and key give the same bytes. Nothing is fetched. */
export const signCredential = async (input: CredentialInput, key: CredentialKey): Promise<SignedCredential> => {
  const credential = unsignedCredential(input);
  const proof = await makeProof(credential, secretKeyOf(key.secretKeyMultibase), verificationMethodOf(input.issuerDid, key), input.issuedAt);
  return {
    // A list with one proof: the schema of Open Badges 3.0 takes nothing else.
    json: new Uint8Array(new TextEncoder().encode(JSON.stringify({ ...credential, proof: [proof] }, undefined, 2))),
    jwt: await toVcJwt(credential, key),
  };
};
