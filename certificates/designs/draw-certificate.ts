import { PDFDocument } from 'pdf-lib';
import type { CertificateDocument, Variant } from '../certificate.ts';
import type { FontBytes } from '../fonts/load-fonts.ts';
import { drawable } from '../fonts/missing-letters.ts';
import { wordings } from '../wording/wording.ts';
import { addOutputIntent, attachCredential, type PdfA } from './archive.ts';
import { drawCard } from './card/draw-card.ts';
import { drawSheet } from './draw-sheet.ts';
import { embedFaces } from './faces.ts';
import { nameIn } from './facts.ts';
import { writeGlyphSets } from './glyph-sets.ts';
import { languagesOf } from './layout.ts';
import { writeMetadata } from './metadata.ts';
import { makeSheets } from './sheet.ts';
import { addSignatureField } from './signature-field.ts';
import { drawSupplement } from './supplement/draw-supplement.ts';

/** What a file says beside its pages. */
export type FileOptions = {
  /** Attached byte for byte. */
  credential?: Uint8Array | undefined;
  pdfA?: PdfA | undefined;
};

/**
 * An unsigned certificate, A4 landscape, tagged, with an empty signature field; the same bytes for the same arguments.
 * Throws a RangeError when a name or text has no room, and for a date that is none. Letters without a glyph come out
 * empty: ask `missingLetters` before.
 * @param at moment of issue, for the file's metadata
 */
export const drawCertificate = async (
  given: CertificateDocument,
  variant: Variant,
  at: Date,
  fonts: FontBytes,
  { credential, pdfA }: FileOptions = {},
): Promise<Uint8Array> => {
  const certificate = drawable(given);
  const languages = languagesOf[variant];
  const first = languages[0] ?? 'kk';
  const words = wordings[first];
  const document = await PDFDocument.create({ updateMetadata: false });
  const faces = await embedFaces(document, fonts);
  const sheets = makeSheets(document);
  const sheet = variant === 'card' ? drawCard(sheets, faces, certificate) : drawSheet(sheets, faces, certificate, languages);
  addSignatureField(sheet, words.signatureField, first);
  if (certificate.supplement && variant !== 'card') drawSupplement(sheets, faces, certificate, certificate.supplement);
  sheets.finish(Object.values(faces));
  const kind = words.kinds[certificate.kind].title;
  writeMetadata(document, {
    language: first === 'kk' ? 'kk-KZ' : first,
    title: `${kind}: ${nameIn(certificate, first)}`,
    author: certificate.issuer.name[first],
    subject: `${certificate.title[first]}, № ${certificate.number}`,
    identity: `${certificate.code} ${variant}`,
    certificate: { code: certificate.code, number: certificate.number },
    pdfA,
    at,
  });
  addOutputIntent(document);
  if (credential) await attachCredential(document, credential, at);
  await writeGlyphSets(document, Object.values(faces));
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
};
