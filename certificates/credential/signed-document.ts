import { contexts, credentialsV2 } from './contexts.ts';
import { publicKeyOf } from './credential-keys.ts';
import { type Proof, proofFits } from './data-integrity.ts';
import { keyOfDidKey } from './did.ts';
import { objectsIn } from './read-json.ts';

/** A stranger's document with the one proof it has, of the one suite we know. Nothing in it is believed yet. */
export interface SignedDocument {
  document: Record<string, unknown>;
  proof: Proof;
  /** DID and whole name of the key the proof claims. */
  did: string;
  method: string;
}

const wanted = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' } as const;

/** `undefined` when there is no proof, another kind of one, or several: each could be over something else. */
export const signedDocument = ({ proof: given, ...document }: Record<string, unknown>): SignedDocument | undefined => {
  const [proof, ...more] = objectsIn(given);
  if (!proof || more.length > 0 || Object.entries(wanted).some(([name, value]) => proof[name] !== value)) return undefined;
  const { verificationMethod: method, proofValue } = proof;
  if (typeof method !== 'string' || typeof proofValue !== 'string') return undefined;
  return { document, proof: proof as unknown as Proof, did: method.split('#', 1)[0] ?? '', method };
};

/**
 * Whether every word means what our contexts say: inline contexts and JSON-LD's own keywords can make a property disappear
 * from what is signed while a reader still shows it.
 */
const isPlain = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null) return value !== null;
  return Object.entries(value).every(([name, inner]) => {
    if (name === '@context') return Array.isArray(inner) && inner[0] === credentialsV2 && inner.every((one) => contexts.has(one));
    return !name.startsWith('@') && !name.startsWith('__') && isPlain(inner);
  });
};

/** Whether the proof was made by this key over exactly this document. Never rejects, fetches nothing. */
export const isSound = async ({ document, proof }: SignedDocument, publicKeyMultibase: string): Promise<boolean> => {
  const key = publicKeyOf(publicKeyMultibase);
  if (!key || !isPlain(document) || !isPlain(proof)) return false;
  try {
    return await proofFits(document, proof, key);
  } catch {
    return false;
  }
};

/** The key a did:key names, when `method` is its one verification method; no other kind of stranger's key is known offline. */
export const keyOfMethod = (did: string, method: string): string | undefined => {
  const key = keyOfDidKey(did);
  return key !== undefined && method === `${did}#${key}` ? key : undefined;
};

/** Id of who issued a credential. */
export const issuerIdOf = ({ issuer }: Record<string, unknown>): unknown => (typeof issuer === 'string' ? issuer : objectsIn(issuer)[0]?.id);

/** Whether it says of itself that it is one of these. */
export const hasType = ({ type }: Record<string, unknown>, ...types: string[]): boolean => {
  const given = Array.isArray(type) ? type : [type];
  return types.every((one) => given.includes(one));
};
