import type { PDFDocument, PDFFont } from 'pdf-lib';
import { fontkitShim, openFont } from '../fonts/fontkit-shim.ts';
import { type FontBytes, type FontFace, fontFiles } from '../fonts/load-fonts.ts';

/** A face embedded in one document. */
export type Face = {
  /** Key of the page's font dictionary. */
  key: string;
  embedded: PDFFont;
  /** Width in points, kerning included. */
  width: (text: string, size: number) => number;
  /** Operand of `TJ`: glyphs of the subset with kerning between them. */
  glyphs: (text: string) => string;
};

/** Ligatures off: "fi" as one glyph is lost when text is extracted. */
const features = { liga: false };

/** A no-break space has told `wrap` what it had to; on the page it is a space, so that copied text finds it. */
const onPage = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Embeds the four faces, each cut to the letters that will be drawn (whole with `subset: false`: what the validators compare with). */
export const embedFaces = async (document: PDFDocument, fonts: FontBytes, { subset = true }: { subset?: boolean } = {}): Promise<Record<FontFace, Face>> => {
  document.registerFontkit(fontkitShim as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const embed = async (name: FontFace, index: number): Promise<Face> => {
    const font = openFont(fonts[name]);
    const widths = new Map<string, number>();
    const embedded = await document.embedFont(fonts[name], { subset, features });
    return {
      key: `F${index}`,
      embedded,
      width: (text, size) => {
        // Fitting asks for the same words at many sizes, and shaping is the dearest step of all.
        const known = widths.get(text) ?? font.layout(onPage(text), features).advanceWidth / font.unitsPerEm;
        widths.set(text, known);
        return known * size;
      },
      glyphs: (text) => {
        const { positions, glyphs } = font.layout(onPage(text), features);
        const codes = embedded.encodeText(onPage(text)).asString().match(/.{4}/gu) ?? [];
        const parts = codes.map((code, glyph) => {
          const kern = (positions[glyph]?.xAdvance ?? 0) - (glyphs[glyph]?.advanceWidth ?? 0);
          return kern === 0 ? code : `${code}>${Math.round((-kern * 1000) / font.unitsPerEm)}<`;
        });
        return `[<${parts.join('')}>]`;
      },
    };
  };
  const names = Object.keys(fontFiles) as FontFace[];
  const faces = await Promise.all(names.map(embed));
  return Object.fromEntries(names.map((name, index) => [name, faces[index]])) as Record<FontFace, Face>;
};
