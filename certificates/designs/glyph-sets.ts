import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import type { Face } from './faces.ts';
import { registerStream } from './sheet.ts';

/** How many glyphs a TrueType font has, from its `maxp` table. */
const glyphCount = (font: Buffer): number => {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === 'maxp') return font.readUInt16BE(font.readUInt32BE(at + 8) + 4);
  }
  throw new Error('a font without maxp');
};

/** One bit for each glyph, all there. */
const allOf = (count: number): Buffer => {
  const bits = Buffer.alloc(Math.ceil(count / 8), 0xff);
  if (count % 8 > 0) bits[bits.length - 1] = (0xff << (8 - (count % 8))) & 0xff;
  return bits;
};

/**
 * Says of each cut font which glyphs it has, as PDF/A-1 asks (ISO 19005-1, 6.3.5) and PDF/A-3 allows: all, for a cut font is
 * numbered anew. Embeds the fonts, so nothing may be drawn afterwards.
 */
export const writeGlyphSets = async (document: PDFDocument, faces: readonly Face[]): Promise<void> => {
  await document.flush();
  for (const { embedded } of faces) {
    const font = document.context.lookup(embedded.ref, PDFDict);
    const descriptor = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict).lookup(PDFName.of('FontDescriptor'), PDFDict);
    const file = descriptor.lookup(PDFName.of('FontFile2'));
    if (!(file instanceof PDFRawStream)) throw new Error('not a TrueType font');
    descriptor.set(PDFName.of('CIDSet'), registerStream(document, allOf(glyphCount(inflateSync(file.contents)))));
  }
};
