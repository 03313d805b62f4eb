import { PDFName, PDFString } from 'pdf-lib';
import type { Locale } from '#language/locale.ts';
import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { qrOperators } from './qr-code.ts';
import type { Sheet } from './sheet.ts';

/** The QR code of the verify page with a link of the same address on it. */
export const drawQrLink = (sheet: Sheet, url: string, { x, y, size }: { x: number; y: number; size: number }, lang: Locale): void => {
  const box = [x, y, x + size, y + size];
  const alt = wordings[lang].qrCode(url);
  sheet.tagged('Figure', qrOperators(url, x, y, size, colours.ink), { lang, alt, box });
  const { context } = sheet.document;
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: box, Border: [0, 0, 0], F: 4, A: { S: 'URI', URI: PDFString.of(url) } });
  link.set(PDFName.of('Contents'), PDFString.of(url));
  sheet.annotation('Link', link, { lang, alt });
};
