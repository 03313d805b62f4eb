import { letterMetrics } from '../fonts/letter-metrics.ts';
import { type FontFace, fontFiles, loadFonts } from '../fonts/load-fonts.ts';
import type { DrawnLine } from './read-sheet.ts';

type Box = { left: number; bottom: number; right: number; top: number; text: string };

const fonts = await loadFonts();
const faces = Object.keys(fontFiles) as FontFace[];

/** Where the letters of a line are, descenders to capitals. */
const boxOf = ({ text, font, size, x, y }: DrawnLine): Box => {
  const { advance, kerning } = letterMetrics(fonts[faces[Number(font.slice(1))] ?? 'sans']);
  const letters = [...text];
  const width = letters.reduce((sum, letter, index) => sum + advance(letter) + (index > 0 ? kerning(letters[index - 1] ?? '', letter) : 0), 0);
  return { left: x, right: x + (width / 1000) * size, bottom: y - 0.22 * size, top: y + 0.72 * size, text };
};

/** Pairs of lines drawn over one another, and lines that leave the page or a margin around it; for tests. */
export const layoutFaults = (lines: readonly DrawnLine[], page: { width: number; height: number }, margin: number): string[] => {
  const boxes = lines.map(boxOf);
  const outside = boxes.filter(
    ({ left, bottom, right, top }) => left < margin - 0.1 || bottom < margin / 2 || right > page.width - margin + 0.1 || top > page.height - margin / 2,
  );
  const pairs = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top)
      .map((b) => `«${a.text}» lies on «${b.text}»`),
  );
  return [...outside.map(({ text }) => `«${text}» leaves the page`), ...pairs];
};
