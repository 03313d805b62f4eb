import { drawBrief } from '#certificates/brief/draw-brief.ts';
import type { PracticeBrief } from '#certificates/brief/practice-brief.ts';
import type { CertificateDocument, Variant } from '#certificates/certificate.ts';
import type { CredentialInput, CredentialKey } from '#certificates/credential/credential-input.ts';
import { signCredential } from '#certificates/credential/sign-credential.ts';
import { drawAndSign } from '#certificates/draw-and-sign.ts';
import type { SigningKey } from '#certificates/signing-key.ts';
import type { PdfExtras } from './drawing.ts';

export interface DrawingTask {
  document: CertificateDocument;
  variant: Variant;
  key: SigningKey;
  /** UTC milliseconds. */
  signedAt: number;
  extras: PdfExtras;
}

/** Runs in a worker thread; see start-drawing.ts. */
export default ({ document, variant, key, signedAt }: DrawingTask) => drawAndSign(document, variant, key, signedAt);

/** The other tasks of the same thread; see start-drawing.ts. */
export const brief = (document: PracticeBrief) => drawBrief(document);

export const credential = ({ input, key }: { input: CredentialInput; key: CredentialKey }) => signCredential(input, key);
