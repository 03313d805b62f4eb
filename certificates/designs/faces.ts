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

/** Embeds the four faces, each cut to the letters that will be drawn (whole with `subset: false`: what the validators compare with). */
export const embedFaces = async (document: PDFDocument, fonts: FontBytes, { subset = true }: { subset?: boolean } = {}): Promise<Record<FontFace, Face>> => {
  document.registerFontkit(fontkitShim as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const embed = async (name: FontFace, index: number): Promise<Face> => {
    const font = openFont(fonts[name]);
    const embedded = await document.embedFont(fonts[name], { subset, features });
    return {
      key: `F${index}`,
      embedded,
      width: (text, size) => (font.layout(text, features).advanceWidth / font.unitsPerEm) * size,
      glyphs: (text) => {
        const { positions, glyphs } = font.layout(text, features);
        const codes = embedded.encodeText(text).asString().match(/.{4}/gu) ?? [];
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
