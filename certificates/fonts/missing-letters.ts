import { openFont } from './fontkit-shim.ts';
import { loadFonts } from './load-fonts.ts';

const faces = Object.values(await loadFonts()).map(openFont);

const isDrawable = (letter: string): boolean => letter === '\u00a0' || faces.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

/**
 * Text as it is laid out: composed (NFC), of all spaces only the ordinary and the no-break one, of all hyphens only one,
 * soft hyphens, joiners and marks of direction gone.
 */
export const toDrawable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u00a0\u2007\u202f]/gu, '\u00a0')
    .replace(/[^\S\u00a0]+/gu, ' ')
    .trim();

/** The characters of a text that no certificate can show, each once, in order; empty when it can be drawn whole. */
export const missingLetters = (text: string): string[] => [...new Set([...toDrawable(text)].filter((letter) => !isDrawable(letter)))];
