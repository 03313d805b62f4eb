import { PDFiumLibrary } from '@hyzyla/pdfium';
import { LineCapStyle, PDFDocument, type PDFPage, rgb } from 'pdf-lib';
import type { Locale } from '#language/locale.ts';
import type { CertificateDocument } from '../certificate.ts';
import type { FontBytes } from '../fonts/load-fonts.ts';
import { badgeArt, badgeSize, type Shape } from './badge-art.ts';
import { writePng } from './png.ts';

const colourOf = (operands: string) => {
  const [red = 0, green = 0, blue = 0] = operands.split(' ').map(Number);
  return rgb(red, green, blue);
};

const paint = (page: PDFPage, { d, colour, width, place = { x: 0, y: 0, scale: 1 } }: Shape): void => {
  const paints = width === undefined ? { color: colourOf(colour) } : { borderColor: colourOf(colour), borderWidth: width, borderLineCap: LineCapStyle.Round };
  page.drawSvgPath(d, { x: place.x, y: badgeSize - place.y, scale: place.scale, ...paints });
};

/** The badge as a PNG of `badgeSize` pixels on nothing, the same shapes as in the SVG. Work for a worker thread: some 50 ms. */
export const badgePng = async (document: CertificateDocument, locale: Locale, fonts: FontBytes): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([badgeSize, badgeSize]);
  for (const shape of badgeArt(document, locale, fonts)) paint(page, shape);
  const library = await PDFiumLibrary.init();
  const opened = await library.loadDocument(await pdf.save());
  try {
    const { data, width, height } = await opened.getPage(0).render({ scale: 1, render: 'bitmap', transparent: true });
    return writePng(width, height, data);
  } finally {
    opened.destroy();
    library.destroy();
  }
};
