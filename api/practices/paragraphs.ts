/** Control, format (bidi marks, zero-width signs, soft hyphens) and halves of a surrogate pair: nothing a person typed on purpose. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * A paragraph as it is stored: NFC, no unseen signs, lines without spaces at their ends, no empty ones. Spaces at the
 * beginning of a line stay: they nest lists. The same text always gives the same hash.
 */
export const cleanParagraph = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', '    ').replace(unseen, '').normalize('NFC').trimEnd())
    .filter((line) => line !== '')
    .join('\n');

/** What an editor typed for one section: paragraphs are parted by empty lines. */
export const splitParagraphs = (text: string): string[] =>
  text
    // As forms send every end of a line: left as it is, it would look like two.
    .replaceAll('\r\n', '\n')
    .split(/[\n\r\u2028\u2029][^\S\n\r\u2028\u2029]*[\n\r\u2028\u2029]/)
    .map(cleanParagraph)
    .filter((paragraph) => paragraph !== '');
