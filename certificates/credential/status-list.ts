import { gunzipSync, gzipSync } from 'node:zlib';
import { credentialsV2 } from './contexts.ts';
import type { CredentialKey } from './credential-input.ts';
import { secretKeyOf } from './credential-keys.ts';
import { makeProof, toDateTime } from './data-integrity.ts';
import { verificationMethodOf } from './did.ts';

export const statusPurposes = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

/** Places in one list: the least Bitstring Status List 1.0 allows, so that no holder stands out. */
export const statusListLength = 131_072;
/** How long a copy may be relied on. */
export const statusListSeconds = 300;

export const statusListUrl = (publicUrl: string, listId: string, purpose: StatusPurpose): string => `${publicUrl}/api/status-lists/${listId}/${purpose}`;

/**
 * Where the state of a certificate is looked up: the same place in two lists. The schema of Open Badges 3.0 expects one
 * object here; the VC data model 2.0 (4.10), on which it stands, takes several, and one cannot say both.
 */
export const statusEntries = (publicUrl: string, { listId, index }: { listId: string; index: number }) =>
  statusPurposes.map((purpose) => ({
    id: `${statusListUrl(publicUrl, listId, purpose)}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: statusListUrl(publicUrl, listId, purpose),
  }));

/** Place 0 is the highest bit of the first byte. */
const packed = (indexes: readonly number[]): string => {
  const bits = new Uint8Array(statusListLength / 8);
  for (const index of indexes) {
    const byte = index >> 3;
    bits[byte] = (bits[byte] ?? 0) | (0x80 >> (index & 7));
  }
  return `u${gzipSync(bits).toString('base64url')}`;
};

/**
 * The signed list of what is revoked (or suspended) as JSON. The same places at the same second give the same text.
 * @param list.at UTC milliseconds
 */
export const makeStatusList = async (list: {
  listId: string;
  issuerDid: string;
  publicUrl: string;
  purpose: StatusPurpose;
  indexes: readonly number[];
  key: CredentialKey;
  at: number;
}): Promise<string> => {
  const id = statusListUrl(list.publicUrl, list.listId, list.purpose);
  const credential = {
    '@context': [credentialsV2],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuerDid,
    validFrom: toDateTime(list.at),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: list.purpose,
      encodedList: packed(list.indexes),
      ttl: statusListSeconds * 1_000,
    },
  };
  const proof = await makeProof(credential, secretKeyOf(list.key.secretKeyMultibase), verificationMethodOf(list.issuerDid, list.key), list.at);
  return JSON.stringify({ ...credential, proof });
};

/** The bits of an encoded list; `undefined` when it is none or not of the length all of ours have. */
export const unpackStatusList = (encoded: unknown): Uint8Array | undefined => {
  if (typeof encoded !== 'string' || !/^u[\w-]+$/.test(encoded)) return undefined;
  try {
    const bits = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: statusListLength / 8 });
    return bits.length === statusListLength / 8 ? bits : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the place is marked in the list. */
export const isSet = (bits: Uint8Array, index: number): boolean => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
