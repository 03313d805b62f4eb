import { colours } from './colours.ts';
import { ornamentOperators, ornamentViewBox } from './ornament.ts';
import { sheetSize } from './sheet.ts';

const outer = 20;
const band = 24;
/** Distance from the edge of the sheet to the inner edge of the frame, in points. */
export const frameInset = outer + band;
/** Lines of one wave bundle; thinner than 0.25 pt a copier loses them. */
const strands = 7;
const hairline = 0.3;

const n = (value: number): string => String(Math.round(value * 100) / 100);

const polyline = (points: readonly (readonly [number, number])[]): string =>
  `${points.map(([x, y], index) => `${n(x)} ${n(y)} ${index === 0 ? 'm' : 'l'}`).join(' ')} S`;

/** A side of the frame along the x axis from 0 to `length`: woven waves, horns standing and hanging by turns. */
const side = (length: number): string => {
  const pairs = Math.round(length / 44);
  const period = length / pairs;
  const steps = pairs * 24;
  const waves = Array.from({ length: strands }, (_, strand) => {
    const phase = (strand / strands) * Math.PI;
    const wave = (direction: 1 | -1) =>
      Array.from({ length: steps + 1 }, (_, step): [number, number] => {
        const angle = (step / steps) * pairs * 2 * Math.PI;
        return [(step / steps) * length, band / 2 + direction * (band / 2 - 2.4) * Math.sin(angle + phase) * Math.cos(phase * 0.8)];
      });
    return `${polyline(wave(1))} ${polyline(wave(-1))}`;
  });
  const scale = (band - 8) / ornamentViewBox;
  const horns = Array.from({ length: pairs * 2 }, (_, index) => {
    const x = n((index + 0.5) * (period / 2));
    const [foot, up] = index % 2 === 0 ? [4, scale] : [band - 4, -scale];
    return `q ${n(scale)} 0 0 ${n(up)} ${x} ${foot} cm ${ornamentOperators} Q`;
  });
  return [`${colours.paleBlue} RG ${hairline} w`, ...waves, `${colours.blue} RG ${n(0.75 / scale)} w 0 J`, ...horns].join('\n');
};

/** Four ornaments, feet together, in a corner square of the frame. */
const corner = (x: number, y: number): string => {
  const scale = n((band / 2 - 2) / ornamentViewBox);
  const turns = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'].map((turn) => `q ${turn} 0 0 cm ${scale} 0 0 ${scale} 0 0 cm ${ornamentOperators} Q`);
  return `q 1 0 0 1 ${n(x + band / 2)} ${n(y + band / 2)} cm ${colours.blue} RG ${n(0.7 / Number(scale))} w ${turns.join(' ')} Q`;
};

const rule = (inset: number, width: number): string =>
  `${width} w ${n(inset)} ${n(inset)} ${n(sheetSize.width - 2 * inset)} ${n(sheetSize.height - 2 * inset)} re S`;

/** The whole frame; the same on every certificate, so it is made once per process. */
export const frameOperators: string = (() => {
  const { width, height } = sheetSize;
  const [across, along] = [width - 2 * frameInset, height - 2 * frameInset];
  const far = { x: width - outer, y: height - outer };
  return [
    `q 1 0 0 1 ${frameInset} ${outer} cm`, side(across), 'Q',
    `q -1 0 0 -1 ${n(width - frameInset)} ${n(far.y)} cm`, side(across), 'Q',
    `q 0 1 -1 0 ${frameInset} ${frameInset} cm`, side(along), 'Q',
    `q 0 -1 1 0 ${n(width - frameInset)} ${n(height - frameInset)} cm`, side(along), 'Q',
    ...[outer, far.x - band].flatMap((x) => [outer, far.y - band].map((y) => corner(x, y))),
    `${colours.blue} RG`, rule(outer, 1.1), rule(outer + 2.6, 0.35), rule(frameInset, 0.8), rule(frameInset - 2.2, 0.3),
  ].join('\n');
})();

/** Round seal of radius 48: a woven rosette with eight ornaments, in the colour of achievement. Its centre is the origin. */
export const sealOperators: string = (() => {
  const ring = (strand: number): string => {
    const points = Array.from({ length: 241 }, (_, step): [number, number] => {
      const angle = (step / 240) * 2 * Math.PI;
      const radius = 40 + 7 * Math.sin(16 * angle + (strand / 6) * 2 * Math.PI);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    return polyline(points);
  };
  const petals = Array.from({ length: 8 }, (_, index) => {
    const [cos, sin] = [Math.cos((index * Math.PI) / 4), Math.sin((index * Math.PI) / 4)].map((value) => Math.round(value * 1e4) / 1e4) as [number, number];
    const scale = index % 2 === 0 ? 0.6 : 0.44;
    return `q ${cos} ${sin} ${-sin} ${cos} 0 0 cm ${scale} 0 0 ${scale} 0 0 cm ${n((index % 2 === 0 ? 1.5 : 0.8) / scale)} w ${ornamentOperators} Q`;
  });
  return [`${colours.ochre} RG 0.35 w`, ...Array.from({ length: 6 }, (_, strand) => ring(strand)), ...petals].join('\n');
})();
