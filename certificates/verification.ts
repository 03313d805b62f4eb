import { findCodes } from './find-codes.ts';
import { judgeSignatures, type SignatureJudgement } from './judge-signature.ts';

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
 * Judges a file somebody brings, in memory; `authorities` are the PEM certificates of ours, past and present. Never
 * throws. The caller bounds size and time.
 */
export const judgeFile = async (bytes: Uint8Array, authorities: readonly string[]): Promise<FileJudgement> => {
  const head = Buffer.from(bytes.subarray(0, headerWithin)).toString('latin1');
  if (!head.includes('%PDF-')) return { isPdf: false, codes: [], signatures: [] };
  return { isPdf: true, codes: findCodes(bytes), signatures: judgeSignatures(bytes, authorities) };
};
