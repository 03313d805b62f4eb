import type { CertificateDocument, Variant } from './certificate.ts';
import { drawCertificate } from './designs/draw-certificate.ts';
import { loadFonts } from './fonts/load-fonts.ts';
import { signPdf } from './signature.ts';
import type { SigningKey } from './signing-key.ts';
import { wordings } from './wording/wording.ts';

/**
 * A certificate as it is issued: drawn, then signed. Runs in a worker thread.
 * @param at moment of issue, UTC milliseconds
 */
export const drawAndSign = async (document: CertificateDocument, variant: Variant, key: SigningKey, at: number): Promise<Uint8Array<ArrayBuffer>> => {
  const unsigned = await drawCertificate(document, variant, new Date(at), await loadFonts());
  const { signatureReason } = wordings[variant === 'en' ? 'en' : 'kk'];
  return signPdf(unsigned, key, { reason: signatureReason, at });
};
