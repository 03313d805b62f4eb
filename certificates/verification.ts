import { createHash } from 'node:crypto';
import { unbake } from './badge/unbake.ts';
import type { CredentialJudgement, KnownCredentialKey } from './credential/credential-judgement.ts';
import { judgeCredential, judgeCredentialJwt } from './credential/judge-credential.ts';
import { findCodes } from './find-codes.ts';
import { judgeSignatures, type SignatureJudgement } from './judge-signature.ts';
import { unfoldStreams } from './pdf-streams.ts';

/** Public halves of everything that ever signed for us. */
export interface KnownKeys {
  /** PEM certificates of our authorities, past and present. */
  authorities: readonly string[];
  /** PEM certificates of the keys that sign documents: one given by somebody else's authority is known by itself. */
  documents: readonly string[];
  credentials: readonly KnownCredentialKey[];
}

export const credentialFormats = ['json', 'jwt', 'svg', 'png'] as const;
type CredentialFormat = (typeof credentialFormats)[number];

/** What a file says of itself. Whether its bytes are the ones issued, only the record of their SHA-256 knows. */
export type FileJudgement =
  /** `codes` of certificates in it, in their written form; `attached`: the first credential in it. */
  | { format: 'pdf'; codes: string[]; signatures: SignatureJudgement[]; attached: CredentialJudgement | null }
  /** `sha256` (hex) of the credential's own text, out of the picture it was baked into. */
  | { format: CredentialFormat; codes: string[]; sha256: string; credential: CredentialJudgement }
  /** No format we check, or a picture without a credential. */
  | { format: 'other' };

/** Where readers look for the header (ISO 32000-1, implementation note 13). */
const headerWithin = 1024;
/** A VC-JWT with endorsements has some 30 KB. */
const longestText = 1024 * 1024;

const asText = (bytes: Uint8Array): string | undefined => {
  if (bytes.byteLength > longestText) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** A picture by its first bytes; a badge has its credential inside. */
const pictureOf = (bytes: Buffer): 'png' | 'svg' | undefined =>
  bytes[0] === 0x89 ? 'png' : /^\s*</u.test(bytes.toString('latin1', 0, headerWithin)) ? 'svg' : undefined;

/** A credential as its own text, and what it says in plain letters. */
const credentialIn = (bytes: Buffer): { format: CredentialFormat; text: string; plain: string; isJwt: boolean } | undefined => {
  const picture = pictureOf(bytes);
  const text = (picture ? unbake(bytes) : asText(bytes))?.trim() ?? '';
  const claims = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(text)?.[1];
  if (claims === undefined && !text.startsWith('{')) return undefined;
  const isJwt = claims !== undefined;
  return { format: picture ?? (isJwt ? 'jwt' : 'json'), text, isJwt, plain: isJwt ? Buffer.from(claims, 'base64url').toString('utf8') : text };
};

/** In a PDF's streams the credential is told by its own words. */
const looksLikeCredential = (stream: Buffer): boolean => stream[0] === 0x7b && stream.includes('OpenBadgeCredential');

const judgePdf = async (bytes: Buffer, known: KnownKeys): Promise<FileJudgement> => {
  let attached: Buffer | undefined;
  // One stream after another is forgotten once it was looked at: together they may be large.
  const parts = function* () {
    yield bytes;
    for (const stream of unfoldStreams(bytes)) {
      if (looksLikeCredential(stream)) attached ??= stream;
      yield stream;
    }
  };
  const codes = findCodes(parts());
  return {
    format: 'pdf',
    codes,
    signatures: judgeSignatures(bytes, known),
    attached: attached ? await judgeCredential(attached.toString('utf8'), known.credentials) : null,
  };
};

/**
 * Judges a file somebody brings, in memory: a PDF, a credential as JSON or VC-JWT, a badge it is baked into. Never rejects.
 * The caller bounds size and time.
 */
export const judgeFile = async (bytes: Uint8Array, known: KnownKeys): Promise<FileJudgement> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, headerWithin).includes('%PDF-')) return judgePdf(buffer, known);
  const found = credentialIn(buffer);
  if (!found) return { format: 'other' };
  const { format, text, plain, isJwt } = found;
  return {
    format,
    codes: findCodes([Buffer.from(plain)]),
    sha256: createHash('sha256').update(text).digest('hex'),
    credential: await (isJwt ? judgeCredentialJwt : judgeCredential)(text, known.credentials),
  };
};
