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

/** Where a line may end: at spaces, and after the hyphen of a double name. */
const words = (text: string): string[] => text.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u);

/** Lines no wider than `width`, filled one after another. */
export const wrap = (text: string, width: number, measure: Measure): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text).flatMap((part) => (measure(part.trimEnd()) > width ? breakWord(part, width, measure) : [part]))) {
    if (line && measure((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()].filter(Boolean);
};

export type Fitted = { size: number; lines: string[] };

/**
 * A name as big as it can be: one line when that keeps it above `comfortable`, else two, balanced, at last three.
 * Throws a RangeError when even `minimum` leaves no room: a name is never cut.
 */
export const fitName = (
  name: string,
  width: number,
  sizes: { maximum: number; comfortable: number; minimum: number },
  measureAt: (text: string, size: number) => number,
): Fitted => {
  const inLines = (size: number): string[] => wrap(name, width, (text) => measureAt(text, size));
  const unbroken = (size: number): boolean => words(name).every((word) => measureAt(word.trimEnd(), size) <= width);
  for (let size: number = sizes.maximum; size >= sizes.comfortable; size -= 1)
    if (inLines(size).length === 1) return { size, lines: [name] };
  for (const most of [2, 3])
    for (let size: number = sizes.maximum - 4; size >= sizes.minimum; size -= 1)
      if (inLines(size).length <= most && (unbroken(size) || size === sizes.minimum))
        return { size, lines: balance(name, inLines(size).length, width, (text) => measureAt(text, size)) };
  throw new RangeError(`a name of ${[...name].length} letters has no room on a certificate`);
};

/** The same number of lines, as even as they come, so that no short word is left alone. */
const balance = (text: string, count: number, width: number, measure: Measure): string[] => {
  let [low, high] = [width / count / 2, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrap(text, middle, measure).length <= count && words(text).every((word) => measure(word.trimEnd()) <= middle)) high = middle;
    else low = middle;
  }
  return wrap(text, high, measure);
};
