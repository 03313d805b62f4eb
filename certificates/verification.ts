import type { KnownCredentialKey } from './credential/credential-judgement.ts';
import { findCodes } from './find-codes.ts';
import { judgeSignatures, type SignatureJudgement } from './judge-signature.ts';

/** Public halves of everything that ever signed for us. */
export interface KnownKeys {
  /** PEM certificates of our authorities, past and present. */
  authorities: readonly string[];
  /** PEM certificates of the keys that sign documents: one given by somebody else's authority is known by itself. */
  documents: readonly string[];
  credentials: readonly KnownCredentialKey[];
}

/** What a file says of itself. Whether its bytes are the ones issued, only the record of their SHA-256 knows. */
export interface FileJudgement {
  isPdf: boolean;
  /** Codes of certificates in its metadata, in their written form. */
  codes: string[];
  signatures: SignatureJudgement[];
}

/** Where readers look for the header (ISO 32000-1, implementation note 13). */
const headerWithin = 1024;

/**
 * Judges a file somebody brings, in memory; Never throws. The caller bounds size and time.
 */
export const judgeFile = async (bytes: Uint8Array, known: KnownKeys): Promise<FileJudgement> => {
  const head = Buffer.from(bytes.subarray(0, headerWithin)).toString('latin1');
  if (!head.includes('%PDF-')) return { isPdf: false, codes: [], signatures: [] };
  return { isPdf: true, codes: findCodes(bytes), signatures: judgeSignatures(bytes, known.authorities) };
};
