import { openFont } from './fontkit-shim.ts';
import { loadFonts } from './load-fonts.ts';

const faces = Object.values(await loadFonts()).map(openFont);

const known = new Map<string, boolean>([['\u00a0', true]]);

const isDrawable = (letter: string): boolean => {
  const answer = known.get(letter) ?? faces.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  known.set(letter, answer);
  return answer;
};

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

/** For texts that must not fail over one letter: ế as e, and a question mark for what no letter of ours is near to. */
export const nearestLetters = (text: string): string =>
  [...toDrawable(text)].map((letter) => [letter, letter.normalize('NFD').charAt(0)].find(isDrawable) ?? '?').join('');

/** The same data with every text as it can be drawn, or as `change` makes it. */
export const drawable = <T>(value: T, change = toDrawable): T => {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((entry) => drawable(entry, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, drawable(entry, change)])) as T;
};

/** The characters of a text that no certificate can show, each once, in order; empty when it can be drawn whole. */
export const missingLetters = (text: string): string[] => [...new Set([...toDrawable(text)].filter((letter) => !isDrawable(letter)))];
