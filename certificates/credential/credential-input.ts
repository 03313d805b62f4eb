import type { CertificateDocument } from '../certificate.ts';
import type { Certified } from './achievement.ts';

/** Everything the credential of one certificate is made of; nothing is looked up while it is signed. */
export interface CredentialInput {
  document: CertificateDocument;
  /** Becomes `urn:uuid:<certificateId>`, the credential's id. */
  certificateId: string;
  /** Origin of our addresses, without a slash at the end. */
  publicUrl: string;
  /** Names the Achievement. */
  scheme: Certified;
  /** DID of the issuer: did:web in production, did:key of the signing key on a demonstration. */
  issuerDid: string;
  /** Who holds it: a confirmed e-mail or our own id of the person; only a salted hash of it is written. */
  recipient: { type: 'emailAddress' | 'identifier'; value: string; salt: string };
  /** UTC milliseconds. */
  issuedAt: number;
  /** Last instant of validity, UTC milliseconds; null: does not expire by itself. */
  validUntil: number | null;
  /** Place in the lists of revocations and suspensions at `<publicUrl>/api/status-lists/<listId>/<purpose>`. */
  status: { listId: string; index: number };
  /** `EndorsementCredential`s of partners, as JSON they gave. */
  endorsements: readonly string[];
}

/** An Ed25519 key as it travels into the worker thread. */
export interface CredentialKey {
  /** Ours; the verification method is `<did>#<fragment>`, for did:web `#<keyId>`, for did:key the key itself. */
  keyId: string;
  publicKeyMultibase: string;
  secretKeyMultibase: string;
}

export interface SignedCredential {
  /** UTF-8 JSON with its proof in an array: stored, attached and baked as these very bytes. */
  json: Uint8Array<ArrayBuffer>;
  /** VC-JWT (`EdDSA`), compact. */
  jwt: string;
}
