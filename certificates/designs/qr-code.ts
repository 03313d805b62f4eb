import { create } from 'qrcode';

const n = (value: number): string => String(Math.round(value * 1000) / 1000);

/**
 * A QR code (error correction M) as vector: dark runs of each row as rectangles, one fill.
 * @param size side in points of the dark square, without the quiet zone
 */
export const qrOperators = (text: string, x: number, y: number, size: number, colour: string): string => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = size / modules.size;
  const rectangles: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let start = -1;
    for (let column = 0; column <= modules.size; column += 1) {
      const dark = column < modules.size && modules.get(row, column) === 1;
      if (dark && start < 0) start = column;
      if (dark || start < 0) continue;
      rectangles.push(`${n(x + start * side)} ${n(y + size - (row + 1) * side)} ${n((column - start) * side)} ${n(side)} re`);
      start = -1;
    }
  }
  return `${colour} rg ${rectangles.join(' ')} f`;
};
