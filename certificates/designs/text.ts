import type { Face } from './faces.ts';

export type TextStyle = {
  face: Face;
  size: number;
  /** Fill operands, from `colours`. */
  colour: string;
};

const n = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Operators of one line whose baseline begins at x, y. */
export const textOperators = (text: string, x: number, y: number, style: TextStyle): string =>
  text === '' ? '' : `BT ${style.colour} rg /${style.face.key} ${n(style.size)} Tf ${n(x)} ${n(y)} Td ${style.face.glyphs(text)} TJ ET`;

/** With what parts it from the next line, for who reads the text without seeing it: a space, but after a hyphen nothing. */
const parted = (line: string): string => (/\p{L}-$/u.test(line) ? line : `${line} `);

/** Lines below one another; the first baseline is at y. */
export const linesOperators = (lines: readonly string[], x: number, y: number, leading: number, style: TextStyle): string =>
  lines.map((line, index) => textOperators(index < lines.length - 1 ? parted(line) : line, x, y - index * leading, style)).join('\n');
