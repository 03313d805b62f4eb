import type { Locale } from '#language/locale.ts';
import type { CertificateDocument, CertificateKind } from '../certificate.ts';
import { colours } from '../designs/colours.ts';
import { wrap } from '../designs/fit-text.ts';
import { ornamentPath, ornamentViewBox } from '../designs/ornament.ts';
import { openFont } from '../fonts/fontkit-shim.ts';
import { letterMetrics } from '../fonts/letter-metrics.ts';
import type { FontBytes } from '../fonts/load-fonts.ts';
import { nearestLetters } from '../fonts/missing-letters.ts';
import { wordings } from '../wording/wording.ts';

/** Side of the square a badge is drawn in, y downwards. */
export const badgeSize = 512;
const middle = badgeSize / 2;
/** Of the white field that holds the words. */
const fieldRadius = 206;

/** A path filled, or stroked where it has a width. Colours are the operands of the certificate's palette. */
export interface Shape {
  /** SVG path data. */
  d: string;
  colour: string;
  width?: number;
  /** Where its origin is and how much it is enlarged; as it is without. */
  place?: { x: number; y: number; scale: number };
}

const n = (value: number): string => String(Math.round(value * 100) / 100);

const circle = (radius: number): string =>
  `M${n(middle - radius)} ${middle}A${n(radius)} ${n(radius)} 0 1 1 ${n(middle + radius)} ${middle}A${n(radius)} ${n(radius)} 0 1 1 ${n(middle - radius)} ${middle}Z`;

const polygon = (points: readonly [number, number][]): string => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;
const around = (count: number, radius: (index: number) => number): [number, number][] =>
  Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.5) / count) * 2 * Math.PI;
    return [middle + radius(index) * Math.sin(angle), middle - radius(index) * Math.cos(angle)];
  });

/** Told apart by their outline, also in grey: presence is a plain disc, an achievement a seal, competence an octagon, a licence a shield. */
const outlines: Record<CertificateKind, string> = {
  participation: circle(240),
  achievement: polygon(around(64, (index) => (index % 2 === 0 ? 252 : 238))),
  competence: polygon(around(8, () => 254)),
  licence: `M${middle} 2L494 44V300Q494 430 ${middle} 510Q18 430 18 300V44Z`,
};

interface Words {
  text: string;
  face: Uint8Array;
  colour: string;
  /** The biggest size of all that keeps to `most` lines. */
  sizes: readonly number[];
  most: number;
  /** Width of the field in which they stand. */
  width: number;
}

const measureAt = (face: Uint8Array, size: number) => {
  const { advance, kerning } = letterMetrics(face);
  return (text: string): number => {
    const letters = [...text];
    return (letters.reduce((sum, letter, index) => sum + advance(letter) + (index === 0 ? 0 : kerning(letters[index - 1] ?? '', letter)), 0) * size) / 1000;
  };
};

/** Whole words at the biggest size that leaves no more lines than `most`; what is too long even then ends with an ellipsis. */
const fitted = ({ text, face, sizes, most, width }: Words): { size: number; lines: string[] } => {
  for (const size of sizes) {
    const measure = measureAt(face, size);
    const lines = wrap(text, width, measure);
    if (lines.length <= most && text.split(' ').every((word) => measure(word) <= width)) return { size, lines };
  }
  const size = sizes.at(-1) ?? 0;
  const [last = '', ...before] = wrap(text, width, measureAt(face, size)).slice(0, most).reverse();
  return { size, lines: [...before.reverse(), `${last.slice(0, -1).trimEnd()}…`] };
};

/** Letters as outlines: a badge shows the same wherever it is opened, also where no font of ours is. */
const outlined = (line: string, face: Uint8Array, size: number, baseline: number): string => {
  const font = openFont(face);
  const scale = size / font.unitsPerEm;
  const width = measureAt(face, size);
  const start = middle - width(line) / 2;
  const letters = [...line];
  return letters
    .map((letter, index) => {
      const x = start + width(letters.slice(0, index + 1).join('')) - width(letter);
      const { path } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      return path
        .scale(scale, -scale)
        .translate(x, baseline)
        .toSVG()
        .replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
    })
    .join('');
};

/** The words from a line downwards. */
const written = (words: Words, top: number): Shape => {
  const { size, lines } = fitted(words);
  const d = lines.map((line, index) => outlined(line, words.face, size, top + size + index * size * 1.2)).join('');
  return { d, colour: words.colour };
};

/**
 * The badge of a certificate in one language: what kind, of what, by whom. No name of the holder: it is shown to
 * everybody. Shapes in the order they are painted, in a square of `badgeSize`.
 */
export const badgeArt = ({ kind, title, issuer, demonstration }: CertificateDocument, locale: Locale, fonts: FontBytes): Shape[] => {
  const accent = kind === 'achievement' ? colours.ochre : colours.blue;
  const text = (words: string): string => nearestLetters(words);
  const head = written(
    { text: text(wordings[locale].kinds[kind].title), face: fonts.sans, colour: colours.quiet, sizes: [22, 19, 16], most: 2, width: 300 },
    146,
  );
  const name: Words = { text: text(title[locale]), face: fonts.serifBold, colour: colours.ink, sizes: [40, 36, 32, 28, 25, 22, 20], most: 5, width: 356 };
  const mark: Words = { text: text(wordings[locale].demonstration), face: fonts.sansBold, colour: colours.quiet, sizes: [14, 13, 12, 11], most: 1, width: 350 };
  const { size, lines } = fitted(name);
  const titleTop = 266 - (lines.length * size * 1.2) / 2;
  const by: Words = { text: text(issuer.name[locale]), face: fonts.sansBold, colour: colours.blue, sizes: [19, 17, 15, 13], most: 3, width: 222 };
  return [
    { d: outlines[kind], colour: colours.blue },
    { d: circle(fieldRadius + 14), colour: colours.white, width: 1.5 },
    { d: circle(fieldRadius), colour: colours.white },
    { d: circle(fieldRadius - 7), colour: colours.paleBlue, width: 1 },
    { d: ornamentPath, colour: accent, width: 2.2, place: { x: middle - 36, y: 66, scale: 72 / ornamentViewBox } },
    head,
    written(name, titleTop),
    demonstration ? written(mark, 346) : { d: 'M196 358H316', colour: accent, width: 2.5 },
    written(by, 374),
  ];
};
