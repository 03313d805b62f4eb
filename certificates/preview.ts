import { PDFiumLibrary } from '@hyzyla/pdfium';
import { writePng } from './badge/png.ts';
import type { CertificateDocument, Variant } from './certificate.ts';
import { drawCertificate } from './designs/draw-certificate.ts';
import { loadFonts } from './fonts/load-fonts.ts';

const dotsPerInch = 110;
/** A card is read at the width of a phone. */
const cardDotsPerInch = 300;
const mostPages = 3;

/** The first pages of a certificate as PNG images, in colours and letters as issued, but unsigned. Runs in a worker thread. */
export const previewCertificate = async (document: CertificateDocument, variant: Variant): Promise<Uint8Array<ArrayBuffer>[]> => {
  const bytes = await drawCertificate(document, variant, new Date(`${document.issuedOn}T00:00:00Z`), await loadFonts());
  const library = await PDFiumLibrary.init();
  const opened = await library.loadDocument(bytes);
  const pages: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let page = 0; page < Math.min(opened.getPageCount(), mostPages); page += 1) {
      const scale = (variant === 'card' ? cardDotsPerInch : dotsPerInch) / 72;
      const { width, height, data } = await opened.getPage(page).render({ scale, render: 'bitmap' });
      pages.push(writePng(width, height, data));
    }
    return pages;
  } finally {
    opened.destroy();
    library.destroy();
  }
};
