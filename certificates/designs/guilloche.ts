import { colours } from './colours.ts';
import { ornamentOperators, ornamentViewBox } from './ornament.ts';
import { sheetSize } from './sheet.ts';

const outer = 20;
const band = 24;
/** Distance from the edge of the sheet to the inner edge of the frame, in points. */
export const frameInset = outer + band;
/** Middle of the band, from the edge of the sheet. */
export const frameMiddle = outer + band / 2;

/** Finest line in points; below 0.25 a copier loses it. */
const hairline = 0.3;
const strands = 6;

const n = (value: number): string => String(Math.round(value * 100) / 100);

/** Share of a half wave at which the handles of one Bézier curve make it a sine. */
const sineHandle = 0.3642;

/** A sine from trough to crest and back, `pairs` periods long from x = 0, around y = 0. */
const sine = (pairs: number, period: number, amplitude: number): string => {
  const half = period / 2;
  const curves = Array.from({ length: pairs * 2 }, (_, index) => {
    const [x, from] = [index * half, index % 2 === 0 ? -amplitude : amplitude];
    return [x + half * sineHandle, from, x + half * (1 - sineHandle), -from, x + half, -from].map(n).join(' ');
  });
  return `0 ${n(-amplitude)} m ${curves.map((curve) => `${curve} c`).join(' ')} S`;
};

/** Height of a side of the frame, in points. */
export const bandHeight = band;

/** A side of the frame along the x axis from 0 to `length`: woven waves, horns standing and hanging by turns. */
export const bandOperators = (length: number): string => {
  const pairs = Math.round(length / 44);
  const period = length / pairs;
  // The same words for each strand, only moved: they compress to almost nothing.
  const wave = sine(pairs + 2, period, band / 2 - 2.6);
  // Two ribbons, half a period apart: they cross like a braid.
  const starts = Array.from({ length: strands }, (_, strand) => [0, 0.5].map((ribbon) => (strand / strands) * 0.3 + ribbon - 1.4)).flat();
  const waves = starts.map((start) => `q 1 0 0 1 ${n(start * period)} ${band / 2} cm ${wave} Q`);
  const scale = n((band - 7) / ornamentViewBox);
  const horns = Array.from({ length: pairs * 2 }, (_, index) => {
    const [foot, sign] = index % 2 === 0 ? [3.5, ''] : [band - 3.5, '-'];
    return `q ${scale} 0 0 ${sign}${scale} ${n((index + 0.5) * (period / 2))} ${foot} cm ${ornamentOperators} Q`;
  });
  return [
    `q 0 0 ${n(length)} ${band} re W n ${colours.paleBlue} RG ${hairline} w`,
    ...waves,
    'Q',
    `${colours.blue} RG ${n(0.85 / Number(scale))} w`,
    ...horns,
  ].join('\n');
};

const turned = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'];

/** Four ornaments, feet together, in a corner square of the frame. */
const corner = (x: number, y: number): string => {
  const scale = n((band / 2 - 2) / ornamentViewBox);
  const horns = turned.map((turn) => `q ${turn} 0 0 cm ${scale} 0 0 ${scale} 0 0 cm ${ornamentOperators} Q`);
  return `q 1 0 0 1 ${n(x + band / 2)} ${n(y + band / 2)} cm ${colours.blue} RG ${n(0.7 / Number(scale))} w ${horns.join(' ')} Q`;
};

const rule = (inset: number, width: number): string =>
  `${width} w ${n(inset)} ${n(inset)} ${n(sheetSize.width - 2 * inset)} ${n(sheetSize.height - 2 * inset)} re S`;

/** The whole frame; the same on every certificate, so it is made once per process. */
export const frameOperators: string = (() => {
  const { width, height } = sheetSize;
  const [across, along] = [bandOperators(width - 2 * frameInset), bandOperators(height - 2 * frameInset)];
  const far = { x: width - outer, y: height - outer };
  return [
    ...[`1 0 0 1 ${frameInset} ${outer}`, `-1 0 0 -1 ${n(width - frameInset)} ${n(far.y)}`].map((place) => `q ${place} cm ${across} Q`),
    ...[`0 1 -1 0 ${frameInset} ${frameInset}`, `0 -1 1 0 ${n(width - frameInset)} ${n(height - frameInset)}`].map((place) => `q ${place} cm ${along} Q`),
    ...[outer, far.x - band].flatMap((x) => [outer, far.y - band].map((y) => corner(x, y))),
    `${colours.blue} RG`,
    rule(outer, 1.1),
    rule(outer + 2.4, 0.35),
    rule(frameInset, 0.8),
    rule(frameInset - 2.2, 0.3),
  ].join('\n');
})();

const rotation = (angle: number): string => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => Math.round(value * 1e5) / 1e5) as [number, number];
  return `${cos} ${sin} ${-sin} ${cos} 0 0 cm`;
};

/** Round seal of radius 48: a woven rosette with eight ornaments, in the colour of achievement. Its centre is the origin. */
export const sealOperators: string = (() => {
  const lobes = 16;
  const points = Array.from({ length: lobes * 12 + 1 }, (_, step) => {
    const angle = (step / (lobes * 12)) * 2 * Math.PI;
    const radius = 40.5 + 6.5 * Math.sin(lobes * angle);
    return `${n(radius * Math.cos(angle))} ${n(radius * Math.sin(angle))} ${step === 0 ? 'm' : 'l'}`;
  });
  const rings = Array.from({ length: strands }, (_, strand) => `q ${rotation((strand / strands / lobes) * 2 * Math.PI)} ${points.join(' ')} S Q`);
  const petals = Array.from({ length: 8 }, (_, index) => {
    const [scale, width] = index % 2 === 0 ? [0.62, 1.6] : [0.46, 0.9];
    return `q ${rotation((index * Math.PI) / 4)} ${scale} 0 0 ${scale} 0 0 cm ${n(width / scale)} w ${ornamentOperators} Q`;
  });
  return [`${colours.ochre} RG 0.35 w`, ...rings, ...petals].join('\n');
})();
