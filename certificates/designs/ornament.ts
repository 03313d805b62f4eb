/**
 * The Academy's one ornament: a pair of ram's horns (қошқар мүйіз) on a stem, drawn by us from semicircles of falling
 * radius (9, 6, 3.5) in a square of 48. It is a centre line: stroke it, do not fill it.
 */
export const ornamentViewBox = 48;

/** SVG path data, y downwards. Horns open to both sides at the top, the stem ends in the middle of the lower edge. */
export const ornamentPath = 'M24 48V20A9 9 0 0 1 42 20A6 6 0 0 1 30 20A3.5 3.5 0 0 1 37 20M24 20A9 9 0 0 0 6 20A6 6 0 0 0 18 20A3.5 3.5 0 0 0 11 20';

/** Radii and stem of the same figure, for the pen of a PDF: one horn from the stem outwards. */
const hornRadii = [9, 6, 3.5] as const;
const hornHeight = 20;

/** Of a Bézier curve for a quarter of a circle of radius 1. */
const handle = 0.5523;

const n = (value: number): string => String(Math.round(value * 100) / 100);

const quarter = (fromX: number, fromY: number, toX: number, toY: number, vertical: boolean): string => {
  const [dx, dy] = [(toX - fromX) * handle, (toY - fromY) * handle];
  const first = vertical ? [fromX, fromY + dy] : [fromX + dx, fromY];
  const second = vertical ? [toX - dx, toY] : [toX, toY - dy];
  return `${[...first, ...second, toX, toY].map(n).join(' ')} c`;
};

/** One horn as PDF path operators; `side` is 1 to the right, -1 to the left. The origin is the foot of the stem, y upwards. */
const horn = (side: 1 | -1): string => {
  const parts: string[] = [];
  let x = 0;
  const y = ornamentViewBox - hornHeight;
  let direction: 1 | -1 = 1;
  for (const radius of hornRadii) {
    const [middle, end] = [x + direction * side * radius, x + direction * side * radius * 2];
    parts.push(quarter(x, y, middle, y + direction * radius, true), quarter(middle, y + direction * radius, end, y, false));
    x = end;
    direction = direction === 1 ? -1 : 1;
  }
  return `0 ${n(y)} m ${parts.join(' ')}`;
};

/** The ornament as PDF path operators, foot of the stem at the origin, y upwards, 48 high. Ends with a stroke. */
export const ornamentOperators: string = `0 0 m 0 ${ornamentViewBox - hornHeight} l ${horn(1)} ${horn(-1)} S`;
