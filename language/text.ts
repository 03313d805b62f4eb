/** Control, format (bidi marks, zero-width signs, soft hyphens), and halves of a surrogate pair: nothing a person typed on purpose. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What may be stored from one line of a form: NFC, no unseen signs, single spaces, none at the ends. */
export const cleanText = (text: string): string => cleanLine(text.replace(/[\t\n\v\f\r\u0085]/g, ' '));

const cleanLine = (line: string): string => line.replace(unseen, '').normalize('NFC').replace(/\s+/g, ' ').trim();

/** The same for a text of several lines: lines are kept, empty ones at most one after another. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A word in which Latin and Cyrillic letters meet. Offsets count UTF-16 units from the start of the text. */
export type MixedWord = { word: string; start: number; latin: readonly number[] };

/**
 * Words with Latin letters among Cyrillic ones («сoюз» with a Latin o): they look right, and are not found, sorted or spoken.
 * A hyphen parts words, so «PDF-файл» is well; a word wholly in the wrong script is not seen.
 */
export const mixedScript = (text: string): MixedWord[] =>
  [...text.matchAll(/[\p{L}\p{M}]+/gu)]
    .filter(([word]) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
    .map(({ 0: word, index }) => ({
      word,
      start: index,
      latin: [...word.matchAll(/\p{Script=Latin}/gu)].map((letter) => index + letter.index),
    }));
