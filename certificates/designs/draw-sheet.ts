import type { Locale } from '#language/locale.ts';
import type { CertificateDocument } from '../certificate.ts';
import type { FontFace } from '../fonts/load-fonts.ts';
import type { Block } from './body-blocks.ts';
import { drawBody, fitBody } from './draw-body.ts';
import { drawProof } from './draw-proof.ts';
import type { Face } from './faces.ts';
import { layOutFooter } from './footer.ts';
import { frameOperators } from './guilloche.ts';
import { type Header, layOutHeader, nameSizes } from './header.ts';
import type { Drawing } from './layout.ts';
import type { Sheet, Sheets } from './sheet.ts';

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

/** The first page, in one language or in two side by side. */
export const drawSheet = (sheets: Sheets, faces: Record<FontFace, Face>, certificate: CertificateDocument, languages: readonly Locale[]): Sheet => {
  const sheet = sheets.add();
  const drawing: Drawing = { sheet, faces, certificate, languages };
  sheet.decoration(`q ${frameOperators} Q`);
  const footer = layOutFooter(drawing);
  const { header, columns } = arrange(drawing, footer.top);
  header.draw();
  drawBody(drawing, columns, header.bottom);
  drawProof(drawing);
  footer.draw();
  return sheet;
};
