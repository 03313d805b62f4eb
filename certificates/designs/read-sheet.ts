import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

/** One line of text as it was drawn; x and y are where its baseline begins, in points. */
export type DrawnLine = { text: string; font: string; size: number; x: number; y: number };

const inflated = (stream: unknown): string => (stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : '');

/** A page read back, for tests: contents, and the text through the fonts' own maps from glyph to letter. */
export const readSheet = async (bytes: Uint8Array, page = 0) => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { node } = document.getPage(page);
  const contents = inflated(node.Contents());
  const fontDict = node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const maps = new Map(
    (fontDict?.keys() ?? []).map((key) => {
      const map = inflated(fontDict?.lookup(key, PDFDict).lookup(PDFName.of('ToUnicode')));
      const pairs = [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/gu)].map(
        ([, glyph = '', letter = '']) => [glyph, Buffer.from(letter, 'hex').swap16().toString('utf16le')] as const,
      );
      return [key.decodeText(), new Map(pairs)] as const;
    }),
  );
  const linesIn = (drawn: string): DrawnLine[] =>
    [...drawn.matchAll(/\/(F\d) ([\d.]+) Tf ([-\d.]+) ([-\d.]+) Td \[(.*?)\] TJ/gu)].map(([, font = '', size, x, y, glyphs = '']) => ({
      font,
      size: Number(size),
      x: Number(x),
      y: Number(y),
      text: [...glyphs.matchAll(/<([0-9A-F]*)>/gu)]
        .flatMap(([, run = '']) => run.match(/.{4}/gu) ?? [])
        .map((glyph) => maps.get(font)?.get(glyph) ?? '\ufffd')
        .join('')
        .trimEnd(),
    }));
  const lines = linesIn(contents);
  /** What carries a meaning, in reading order. */
  const pieces = [...contents.matchAll(/\/(\w+) <<\/MCID \d+>> BDC([\s\S]*?)EMC/gu)].map(([, role = '', drawn = '']) => ({
    role,
    lines: linesIn(drawn).map(({ text }) => text),
  }));
  return { document, contents, lines, pieces, text: lines.map(({ text }) => text).join(' ') };
};

/** All elements of a sheet's structure, in the order they were written. */
export const structureOf = (document: PDFDocument): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, value]) => (value instanceof PDFDict && value.get(PDFName.of('Type')) === PDFName.of('StructElem') ? [value] : []));
