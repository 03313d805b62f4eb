import { PDFDocument, PDFName } from 'pdf-lib';
import type { CertificateDocument, Variant } from '../certificate.ts';
import type { FontBytes } from '../fonts/load-fonts.ts';
import { drawable } from '../fonts/missing-letters.ts';
import { wordings } from '../wording/wording.ts';
import type { Block } from './body-blocks.ts';
import { drawBody, fitBody } from './draw-body.ts';
import { drawProof } from './draw-proof.ts';
import { embedFaces } from './faces.ts';
import { layOutFooter } from './footer.ts';
import { frameOperators } from './guilloche.ts';
import { type Header, layOutHeader, nameSizes } from './header.ts';
import { type Drawing, languagesOf } from './layout.ts';
import { writeMetadata } from './metadata.ts';
import { makeSheet } from './sheet.ts';
import { addSignatureField } from './signature-field.ts';

/** A smaller name before a shorter list of outcomes; then the list is cut, and says so. */
const arrange = (drawing: Drawing, bottom: number): { header: Header; columns: Block[][] } => {
  for (const leaveOut of [false, true])
    for (const size of leaveOut ? nameSizes.slice(-1) : nameSizes) {
      const header = layOutHeader(drawing, size);
      const columns = fitBody(drawing, header.bottom - bottom, leaveOut);
      if (columns) return { header, columns };
    }
  throw new RangeError('the course title and the texts of this certificate have no room on one sheet');
};

/**
 * An unsigned certificate, A4 landscape, tagged, with an empty signature field; the same bytes for the same arguments.
 * Throws a RangeError when a name or text has no room, and for a date that is none. Letters without a glyph come out
 * empty: ask `missingLetters` before.
 * @param at moment of issue, for the file's metadata
 */
export const drawCertificate = async (given: CertificateDocument, variant: Variant, at: Date, fonts: FontBytes): Promise<Uint8Array> => {
  const certificate = drawable(given);
  const languages = languagesOf[variant];
  const first = languages[0] ?? 'kk';
  const words = wordings[first];
  const document = await PDFDocument.create({ updateMetadata: false });
  const faces = await embedFaces(document, fonts);
  const sheet = makeSheet(document);
  const drawing: Drawing = { sheet, faces, certificate, languages };
  sheet.decoration(`q ${frameOperators} Q`);
  const footer = layOutFooter(drawing);
  const { header, columns } = arrange(drawing, footer.top);
  header.draw();
  drawBody(drawing, columns, header.bottom);
  drawProof(drawing);
  footer.draw();
  addSignatureField(sheet, words.signatureField, first);
  for (const face of Object.values(faces)) sheet.page.node.setFontDictionary(PDFName.of(face.key), face.embedded.ref);
  sheet.finish();
  const kind = words.kinds[certificate.kind].title;
  const name = (variant === 'en' ? certificate.holderName.latin : certificate.holderName.kk) || certificate.holderName.kk;
  writeMetadata(document, {
    language: first === 'kk' ? 'kk-KZ' : 'en',
    title: `${kind}: ${name}`,
    author: certificate.issuer.name[first],
    subject: `${certificate.title[first]}, № ${certificate.number}`,
    identity: certificate.code,
    certificate: { code: certificate.code, number: certificate.number },
    at,
  });
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
};
