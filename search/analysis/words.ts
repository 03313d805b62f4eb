/** A word where it stands in a text, in UTF-16 units. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** Letters and digits with what is combined with them: «ver.di» and «C-190» are two words each, in texts and in queries. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Longer than any word of ours; the rest of a longer one is not looked at. */
export const longestWord = 60;

export const placedWords = (text: string): PlacedWord[] =>
  [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({ word: word.slice(0, longestWord), start: index, end: index + word.length }));

export const wordsOf = (text: string): string[] => (text.match(wordPattern) ?? []).map((word) => word.slice(0, longestWord));
