import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQR from 'jsqr';

/** What a camera reads from the first page of a PDF: rendered by PDFium, decoded by jsQR, neither of them ours. */
export const decodeQr = async (pdf: Uint8Array): Promise<string | undefined> => {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    const { data, width, height } = await document.getPage(0).render({ scale: 2, render: 'bitmap' });
    // PDFium gives BGRA; a QR code is black on white, so the order of colours does not matter.
    return jsQR(new Uint8ClampedArray(data), width, height)?.data;
  } finally {
    document.destroy();
    library.destroy();
  }
};
