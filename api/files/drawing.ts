import type { PracticeBrief } from '#certificates/brief/practice-brief.ts';
import type { CertificateDocument, Variant } from '#certificates/certificate.ts';
import type { CredentialInput, CredentialKey, SignedCredential } from '#certificates/credential/credential-input.ts';
import type { PdfExtras } from '#certificates/draw-and-sign.ts';
import type { SigningKey } from '#certificates/signing-key.ts';
import type { TranscriptDocument } from '#certificates/transcript/transcript.ts';
import type { FileJudgement, KnownKeys } from '#certificates/verification.ts';
import type { Locale } from '#language/locale.ts';

/** Heavy work, done in worker threads: bytes in, bytes out, no database. */
export interface Drawing {
  /** The signed file of one variant. `signedAt`: UTC milliseconds. */
  certificate: (document: CertificateDocument, variant: Variant, key: SigningKey, signedAt: number, extras?: PdfExtras) => Promise<Uint8Array<ArrayBuffer>>;
  /** The first pages of a certificate as PNG images, unsigned, for who edits a scheme. */
  preview: (document: CertificateDocument, variant: Variant) => Promise<Uint8Array<ArrayBuffer>[]>;
  /** The Open Badges credential of a certificate and its VC-JWT, as they are issued. */
  credential: (input: CredentialInput, key: CredentialKey) => Promise<SignedCredential>;
  /** The picture of a certificate's badge as PNG, with no credential in it yet. */
  badge: (document: CertificateDocument, locale: Locale) => Promise<Uint8Array<ArrayBuffer>>;
  /** The one-page brief of a practice; the same bytes for the same document. */
  brief: (document: PracticeBrief) => Promise<Uint8Array<ArrayBuffer>>;
  /** Everything a person holds, unsigned; the same bytes for the same document. */
  transcript: (document: TranscriptDocument) => Promise<Uint8Array<ArrayBuffer>>;
  /**
   * What a stranger's file says of itself: a PDF, a credential as JSON or JWT, a baked badge. Takes the bytes away: they
   * are empty afterwards. Rejects when it takes too long or too many wait.
   */
  judge: (bytes: Uint8Array<ArrayBuffer>, known: KnownKeys) => Promise<FileJudgement>;
  close: () => Promise<void>;
}
