/** A word where it stands in a text, in UTF-16 units. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** Longer than any word of ours; the rest of a longer one is not looked at. */
const longestWord = 60;

const [other, combined, letter] = [0, 1, 2];
/** What each UTF-16 unit is to a word; halves of pairs (rare scripts, signs) are no part of one. */
const kinds = Uint8Array.from({ length: 0x1_00_00 }, (_, code) => {
  const unit = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(unit) ? letter : /\p{M}/u.test(unit) ? combined : other;
});

/**
 * Letters and digits with what is combined with them: «ver.di» and «C-190» are two words each, in texts and in queries.
 * By a table, because marking reads every word of twenty texts per search.
 */
export const placedWords = (text: string): PlacedWord[] => {
  const words: PlacedWord[] = [];
  for (let start = 0; start < text.length; ) {
    if (kinds[text.charCodeAt(start)] !== letter) {
      start += 1;
      continue;
    }
    let end = start + 1;
    while (end < text.length && kinds[text.charCodeAt(end)] !== other) end += 1;
    words.push({ word: text.slice(start, Math.min(end, start + longestWord)), start, end });
    start = end;
  }
  return words;
};

export const wordsOf = (text: string): string[] => placedWords(text).map(({ word }) => word);
