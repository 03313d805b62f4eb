import { badgePng } from '#certificates/badge/badge-png.ts';
import { drawBrief } from '#certificates/brief/draw-brief.ts';
import type { PracticeBrief } from '#certificates/brief/practice-brief.ts';
import type { CertificateDocument, Variant } from '#certificates/certificate.ts';
import type { CredentialInput, CredentialKey } from '#certificates/credential/credential-input.ts';
import { signCredential } from '#certificates/credential/sign-credential.ts';
import { drawAndSign, type PdfExtras } from '#certificates/draw-and-sign.ts';
import { loadFonts } from '#certificates/fonts/load-fonts.ts';
import { previewCertificate } from '#certificates/preview.ts';
import type { SigningKey } from '#certificates/signing-key.ts';
import { drawTranscript } from '#certificates/transcript/draw-transcript.ts';
import type { TranscriptDocument } from '#certificates/transcript/transcript.ts';
import type { Locale } from '#language/locale.ts';

export interface DrawingTask {
  document: CertificateDocument;
  variant: Variant;
  key: SigningKey;
  /** UTC milliseconds. */
  signedAt: number;
  extras: PdfExtras;
}

export interface PreviewTask {
  document: CertificateDocument;
  variant: Variant;
}

export interface CredentialTask {
  input: CredentialInput;
  key: CredentialKey;
}

export interface BadgeTask {
  document: CertificateDocument;
  locale: Locale;
}

/** Runs in a worker thread; see start-drawing.ts. */
export default ({ document, variant, key, signedAt, extras }: DrawingTask) => drawAndSign(document, variant, key, signedAt, extras);

/** The other tasks of the same thread; see start-drawing.ts. */
export const preview = ({ document, variant }: PreviewTask) => previewCertificate(document, variant);
export const credential = ({ input, key }: CredentialTask) => signCredential(input, key);
export const badge = async ({ document, locale }: BadgeTask) => badgePng(document, locale, await loadFonts());
export const brief = (document: PracticeBrief) => drawBrief(document);
export const transcript = (document: TranscriptDocument) => drawTranscript(document);
