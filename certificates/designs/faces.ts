import type { PDFDocument, PDFFont } from 'pdf-lib';
import { fontkitShim, openFont } from '../fonts/fontkit-shim.ts';
import { letterMetrics } from '../fonts/letter-metrics.ts';
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

/** Ligatures off: "fi" as one glyph is lost when text is extracted. Kerning is ours: pdf-lib would shape and then ignore it. */
const features = { liga: false, kern: false };

/** A no-break space has told `wrap` what it had to; on the page it is a space, so that copied text finds it. */
const onPage = (text: string): string => text.replaceAll('\u00a0', ' ');

/** ISO 32000-1, 9.6.4: six letters before the name say that a font is not whole. */
const subsetName = (bytes: Uint8Array, index: number): string => `ACADM${String.fromCodePoint(65 + index)}+${openFont(bytes).postscriptName}`;

/** Embeds the four faces, each cut to the letters that will be drawn (whole with `subset: false`: what the validators compare with). */
export const embedFaces = async (document: PDFDocument, fonts: FontBytes, { subset = true }: { subset?: boolean } = {}): Promise<Record<FontFace, Face>> => {
  document.registerFontkit(fontkitShim as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const embed = async (name: FontFace, index: number): Promise<Face> => {
    const { advance, kerning } = letterMetrics(fonts[name]);
    const embedded = await document.embedFont(fonts[name], { subset, features, ...(subset ? { customName: subsetName(fonts[name], index) } : {}) });
    const kerns = (letters: string[]): number[] => letters.slice(1).map((next, index) => kerning(letters[index] ?? '', next));
    const measure = (letters: string[]): number => [...letters.map(advance), ...kerns(letters)].reduce((sum, part) => sum + part, 0);
    const widths = new Map<string, number>();
    return {
      key: `F${index}`,
      embedded,
      width: (text, size) => {
        // Fitting asks for the same words at many sizes.
        const known = widths.get(text) ?? measure([...onPage(text)]);
        widths.set(text, known);
        return (known / 1000) * size;
      },
      glyphs: (text) => {
        const letters = [...onPage(text)];
        const codes = embedded.encodeText(letters.join('')).asString().match(/.{4}/gu) ?? [];
        const spaces = kerns(letters).map((kern) => (kern === 0 ? '' : `>${Math.round(-kern)}<`));
        return `[<${codes.map((code, glyph) => code + (spaces[glyph] ?? '')).join('')}>]`;
      },
    };
  };
  const names = Object.keys(fontFiles) as FontFace[];
  const faces = await Promise.all(names.map(embed));
  return Object.fromEntries(names.map((name, index) => [name, faces[index]])) as Record<FontFace, Face>;
};
