import type { CertificateDocument, Variant } from './certificate.ts';
import { drawCertificate } from './designs/draw-certificate.ts';
import { languagesOf } from './designs/layout.ts';
import { loadFonts } from './fonts/load-fonts.ts';
import { signPdf } from './signature.ts';
import type { SigningKey } from './signing-key.ts';
import { wordings } from './wording/wording.ts';

/** What goes into a certificate's PDF beside the document. */
export interface PdfExtras {
  /** Attached as `credential.json`, byte for byte. */
  credential?: Uint8Array | undefined;
  /** Address of a time stamping authority (RFC 3161): PAdES B-T with it, B-B without. */
  tsaUrl?: string | undefined;
  /** Whether the file claims PDF/A-3 by `pdfaid`; its structure is the same either way. */
  claimPdfA?: boolean | undefined;
}

/**
 * A certificate as it is issued: drawn, then signed. Runs in a worker thread.
 * @param at moment of issue, UTC milliseconds
 */
export const drawAndSign = async (
  document: CertificateDocument,
  variant: Variant,
  key: SigningKey,
  at: number,
  { credential, tsaUrl, claimPdfA }: PdfExtras = {},
): Promise<Uint8Array<ArrayBuffer>> => {
  const pdfA = claimPdfA ? ({ part: 3, conformance: 'A' } as const) : undefined;
  const unsigned = await drawCertificate(document, variant, new Date(at), await loadFonts(), { credential, pdfA });
  const { signatureReason } = wordings[languagesOf[variant][0] ?? 'kk'];
  return signPdf(unsigned, key, { reason: signatureReason, at, tsaUrl });
};
