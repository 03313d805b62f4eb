import { compactVerify, decodeProtectedHeader } from 'jose';
import type { CredentialJudgement, KnownCredentialKey } from './credential-judgement.ts';
import { publicKeyOf } from './credential-keys.ts';
import { verificationMethodOf } from './did.ts';
import { objectsIn, readJson, textOf } from './read-json.ts';
import { hasType, isSound, issuerIdOf, keyOfMethod, signedDocument } from './signed-document.ts';

type Verdict = Pick<CredentialJudgement, 'verdict' | 'keyId'>;
type Facts = Omit<CredentialJudgement, 'verdict' | 'keyId'>;

const nothing: CredentialJudgement = { verdict: 'not-ours', keyId: null, certificateId: null, status: null, validFrom: null, validUntil: null };
const ownId = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const listAddress = /\/api\/status-lists\/([\w-]{1,100})\/revocation$/;
/** A compact JWS of the longest credential we read. */
const longestJwt = 400 * 1024;

const moment = (value: unknown): number | null => {
  const at = Date.parse(textOf(value));
  return Number.isNaN(at) ? null : at;
};

const statusOf = ({ credentialStatus }: Record<string, unknown>): CredentialJudgement['status'] => {
  const entry = objectsIn(credentialStatus).find(({ statusPurpose }) => statusPurpose === 'revocation');
  const listId = listAddress.exec(textOf(entry?.statusListCredential))?.[1];
  const index = /^\d{1,6}$/.exec(textOf(entry?.statusListIndex))?.[0];
  return listId === undefined || index === undefined ? null : { listId, index: Number(index) };
};

const factsOf = (credential: Record<string, unknown>): Facts => ({
  certificateId: ownId.exec(textOf(credential.id))?.[1] ?? null,
  status: statusOf(credential),
  validFrom: moment(credential.validFrom),
  validUntil: moment(credential.validUntil),
});

/**
 * Whether dates and status stand where every credential of ours has them. To JSON-LD a list of one is the value itself and
 * one node may stand in two parts: the proof fits, and an end or a status that is written so would be overlooked.
 */
const isReadable = (credential: Record<string, unknown>, { status, validFrom, validUntil }: Facts): boolean =>
  status !== null && validFrom !== null && (validUntil !== null || credential.validUntil === undefined);

/** The key of ours that a verification method names, and the DID it is named under. */
const named = (known: readonly KnownCredentialKey[], method: string) => {
  for (const key of known) for (const did of key.dids) if (verificationMethodOf(did, key) === method) return { key, did };
  return undefined;
};

const isOurs = (known: readonly KnownCredentialKey[], issuer: unknown): boolean => known.some(({ dids }) => dids.some((did) => did === issuer));

/**
 * Who signed: a key of ours for its own issuer, or another. `sound` checks the signature by a public key.
 */
const verdictOf = async (
  { method, did, issuer }: { method: string; did: string; issuer: unknown },
  known: readonly KnownCredentialKey[],
  sound: (publicKeyMultibase: string) => Promise<boolean>,
): Promise<Verdict> => {
  const ours = named(known, method);
  if (ours) {
    if (!(await sound(ours.key.publicKeyMultibase))) return { verdict: 'altered', keyId: null };
    return { verdict: issuer === ours.did ? 'genuine' : 'other-key', keyId: ours.key.keyId };
  }
  const stranger = keyOfMethod(did, method);
  const isOther = isOurs(known, issuer) || (stranger !== undefined && (await sound(stranger)));
  return { verdict: isOther ? 'other-key' : 'not-ours', keyId: null };
};

/**
 * Judges a credential as JSON text, with its proof as an object or in an array. Never rejects, fetches nothing, bounded.
 * Whether it expired, was revoked or its key stolen is for who reads the answer.
 */
export const judgeCredential = async (text: string, known: readonly KnownCredentialKey[]): Promise<CredentialJudgement> => {
  const credential = readJson(text);
  if (!credential || !hasType(credential, 'VerifiableCredential', 'OpenBadgeCredential')) return nothing;
  const issuer = issuerIdOf(credential);
  const signed = signedDocument(credential);
  if (!signed) return { ...nothing, ...factsOf(credential), verdict: isOurs(known, issuer) ? 'altered' : 'not-ours' };
  const facts = factsOf(credential);
  const sound = async (key: string): Promise<boolean> => isReadable(credential, facts) && (await isSound(signed, key));
  return { ...facts, ...(await verdictOf({ ...signed, issuer }, known, sound)) };
};

const readJwt = (jwt: string): { method: string; claims: Record<string, unknown> } | undefined => {
  if (jwt.length > longestJwt || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(jwt)) return undefined;
  try {
    const { kid } = decodeProtectedHeader(jwt);
    const claims = readJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof kid !== 'string' || claims === undefined ? undefined : { method: kid, claims };
  } catch {
    return undefined;
  }
};

/** Judges the VC-JWT form likewise: what is registered among its claims must say the same as the credential. */
export const judgeCredentialJwt = async (jwt: string, known: readonly KnownCredentialKey[]): Promise<CredentialJudgement> => {
  const read = readJwt(jwt);
  if (!read || !hasType(read.claims, 'VerifiableCredential', 'OpenBadgeCredential')) return nothing;
  const { method, claims } = read;
  const issuer = issuerIdOf(claims);
  const sound = async (publicKeyMultibase: string): Promise<boolean> => {
    const key = publicKeyOf(publicKeyMultibase);
    if (!key || claims.iss !== issuer || claims.jti !== claims.id) return false;
    return compactVerify(jwt, key, { algorithms: ['EdDSA'] }).then(
      () => true,
      () => false,
    );
  };
  return { ...factsOf(claims), ...(await verdictOf({ method, did: method.split('#', 1)[0] ?? '', issuer }, known, sound)) };
};
