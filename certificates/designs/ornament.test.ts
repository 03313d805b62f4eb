import { expect, test } from 'vitest';
import { ornamentOperators, ornamentPath, ornamentViewBox } from './ornament.ts';

/** Ends of all lines and arcs, from the middle of the lower edge, y upwards. */
const svgPoints = (path: string): string[] => {
  const points: string[] = [];
  let x = 0;
  let y = 0;
  for (const [, command = '', rest = ''] of path.matchAll(/([MVA])([^MVA]*)/g)) {
    const numbers = rest.trim().split(/[ ,]+/).map(Number);
    if (command === 'V') y = numbers.at(-1) ?? 0;
    else [x, y] = [numbers.at(-2) ?? 0, numbers.at(-1) ?? 0];
    points.push(`${x - ornamentViewBox / 2},${ornamentViewBox - y}`);
  }
  return points;
};

test('the ornament of the site and the one on paper are the same figure', () => {
  // On paper a half circle is two curves, so every other end is the middle of an arc.
  const drawn = [...ornamentOperators.matchAll(/(-?[\d.]+) (-?[\d.]+) (?:m|l|c)/g)].map(([, x, y]) => `${Number(x)},${Number(y)}`);
  for (const point of svgPoints(ornamentPath)) expect(drawn).toContain(point);
});
