import type { PracticeBrief } from '#certificates/brief/practice-brief.ts';
import type { CertificateDocument, Variant } from '#certificates/certificate.ts';
import type { FileJudgement } from '#certificates/verification.ts';

/** PEM strings. */
export interface SigningKey {
  privateKeyPem: string;
  certificatePem: string;
  authorityPem: string;
}

/** Heavy work, done in worker threads: bytes in, bytes out, no database. */
export interface Drawing {
  /** The signed file of one variant. `signedAt`: UTC milliseconds. */
  certificate: (document: CertificateDocument, variant: Variant, key: SigningKey, signedAt: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** The one-page brief of a practice; the same bytes for the same document. */
  brief: (document: PracticeBrief) => Promise<Uint8Array<ArrayBuffer>>;
  /**
   * What a stranger's file says of itself; `authorities` are PEM certificates of ours. Takes the bytes away: they are empty
   * afterwards. Rejects when it takes too long or too many wait.
   */
  judge: (bytes: Uint8Array<ArrayBuffer>, authorities: readonly string[]) => Promise<FileJudgement>;
  close: () => Promise<void>;
}
