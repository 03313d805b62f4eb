import type { KnownCredentialKey } from './credential-judgement.ts';
import { verificationMethodOf } from './did.ts';
import { objectsIn, readJson, textOf } from './read-json.ts';
import { hasType, isSound, issuerIdOf, signedDocument } from './signed-document.ts';
import { type StatusPurpose, statusPurposes, unpackStatusList } from './status-list.ts';

/** A status list of ours that somebody kept. */
export interface ReadStatusList {
  /** Of the address it says it comes from. */
  listId: string;
  purpose: StatusPurpose;
  /** The key that signed it. */
  keyId: string;
  /** UTC milliseconds: what it says is as old as this. */
  at: number;
  bits: Uint8Array;
}

const address = /\/api\/status-lists\/([\w-]{1,100})\/([a-z]+)$/;

/** A status list by its own text, when a key of ours signed exactly this; `undefined` for anything else. Never rejects. */
export const readStatusList = async (text: string, known: readonly KnownCredentialKey[]): Promise<ReadStatusList | undefined> => {
  const credential = readJson(text);
  const signed = credential && signedDocument(credential);
  if (!signed || !hasType(credential, 'VerifiableCredential', 'BitstringStatusListCredential')) return undefined;
  const key = known.find((one) => one.dids.includes(signed.did) && verificationMethodOf(signed.did, one) === signed.method);
  if (!key || issuerIdOf(credential) !== signed.did || !(await isSound(signed, key.publicKeyMultibase))) return undefined;
  const [, listId, named] = address.exec(textOf(credential.id)) ?? [];
  const [list] = objectsIn(credential.credentialSubject);
  const purpose = statusPurposes.find((one) => one === named && one === list?.statusPurpose);
  const bits = unpackStatusList(list?.encodedList);
  const at = Date.parse(textOf(credential.validFrom));
  return listId === undefined || !purpose || !bits || Number.isNaN(at) ? undefined : { listId, purpose, keyId: key.keyId, at, bits };
};
