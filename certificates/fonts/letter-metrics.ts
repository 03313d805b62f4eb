import type { Font } from 'fontkit';
import { openFont } from './fontkit-shim.ts';

/** Advance of a letter and kerning before the next one, in thousandths of the size. */
export type LetterMetrics = { advance: (letter: string) => number; kerning: (letter: string, next: string) => number };

const remembered = (compute: (key: string) => number): ((key: string) => number) => {
  const known = new Map<string, number>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
};

const measured = new WeakMap<Font, LetterMetrics>();

/**
 * Metrics of a font, remembered for the life of the process: shaping whole texts anew for every certificate took half of
 * its time. Good only for fonts in which each letter has one glyph and none depends on more than its neighbour, as ours.
 */
export const letterMetrics = (bytes: Uint8Array): LetterMetrics => {
  const font = openFont(bytes);
  const known = measured.get(font);
  if (known) return known;
  const thousandths = 1000 / font.unitsPerEm;
  const advance = remembered((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth * thousandths);
  const pair = remembered((letters) => {
    const { positions, glyphs } = font.layout(letters);
    return ((positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0)) * thousandths;
  });
  const metrics = { advance, kerning: (letter: string, next: string) => pair(letter + next) };
  measured.set(font, metrics);
  return metrics;
};
