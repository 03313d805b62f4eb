/** Width of a text in points at the size in question. */
type Measure = (text: string) => number;

/** The longest beginnings of a word that fit; only for words wider than a whole line. */
const breakWord = (word: string, width: number, measure: Measure): string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
};

/** Where a line may end: at spaces (not before a percent sign or after «№») and, if need be, after a hyphen between letters. */
const atSpaces = /(?<=(?<!№) )(?!%)/u;
const atHyphensToo = /(?<=(?<!№) )(?!%)|(?<=\p{L}-)(?=\p{L})/u;

/** Lines no wider than `width`, filled one after another. */
export const wrap = (text: string, width: number, measure: Measure, ends: RegExp = atHyphensToo): string[] => {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of text.split(ends).flatMap((part) => (measure(part.trimEnd()) > width ? breakWord(part, width, measure) : [part]))) {
    if (line && filled + measure(word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      filled = 0;
    }
    line += word;
    filled += measure(word);
  }
  return [...lines, line.trimEnd()].filter(Boolean);
};

export type Fitted = { size: number; lines: string[] };

/** Biggest size on one line, biggest on several, and how small each may get before the next is tried. */
export type NameSizes = { single: number; several: number; comfortable: number; minimum: number };

/**
 * A name as big as it can be: from `single` down to `comfortable` on one line; else on two lines, if possible without
 * parting a double name; at last on three, down to `minimum`. Throws a RangeError when even that leaves no room: a name
 * is never cut.
 */
export const fitName = (name: string, width: number, sizes: NameSizes, measureAt: (text: string, size: number) => number): Fitted => {
  const inLines = (most: number, from: number, to: number, ends: RegExp): Fitted | undefined => {
    for (let size = from; size >= to; size -= 1) {
      const measure = (text: string) => measureAt(text, size);
      const widest = Math.max(...name.split(ends).map((word) => measure(word.trimEnd())));
      const lines = wrap(name, width, measure, ends);
      if (lines.length > most || (widest > width && size > sizes.minimum)) continue;
      return { size, lines: widest > width ? lines : balance(name, lines.length, Math.max(widest, width / 3), width, measure, ends) };
    }
    return undefined;
  };
  const { single, several, comfortable, minimum } = sizes;
  const fitted =
    inLines(1, single, Math.min(comfortable, single), atSpaces) ??
    inLines(2, several, Math.max(minimum, several - 8), atSpaces) ??
    inLines(2, several, minimum, atHyphensToo) ??
    inLines(3, several, minimum, atHyphensToo);
  if (!fitted) throw new RangeError(`a name of ${[...name].length} letters has no room on a certificate`);
  return fitted;
};

/** The same number of lines, as even as they come, so that no short word is left alone. */
const balance = (text: string, count: number, narrowest: number, widest: number, measure: Measure, ends: RegExp): string[] => {
  let [low, high] = [narrowest, widest];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrap(text, middle, measure, ends).length <= count) high = middle;
    else low = middle;
  }
  return wrap(text, high, measure, ends);
};
