import { distance } from './edit-distance.ts';
import { StubFault } from './stub-fault.ts';

/** A slip in the first letter counts as two. */
export const typosBetween = (typed: string, word: string, limit: number): number => {
  if (typed === word) return 0;
  const found = distance(typed, word, limit);
  return typed[0] === word[0] ? found : found + 1;
};

/** Typos of `typed` as a beginning of `word`. */
export const prefixTypos = (typed: string, word: string, limit: number): number => {
  if (word.startsWith(typed)) return 0;
  let best = limit + 1;
  for (let length = Math.max(1, typed.length - limit); length <= Math.min(word.length, typed.length + limit); length++)
    best = Math.min(best, typosBetween(typed, word.slice(0, length), limit));
  return best;
};

/** Latin loses its accents, Cyrillic nothing but capitals; words are runs of letters and digits. */
export const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** A word of a query; literal ones stand in quotation marks. */
export interface StubWord {
  word: string;
  literal: boolean;
}

/** Words of a query in order. Of phrases only those of one word are known here. */
export const queryWords = (q: string): StubWord[] => {
  const pieces = q.split('"');
  if (pieces.length % 2 === 0) throw new StubFault(400, 'stub_expects', 'A quotation mark stands alone');
  return pieces.flatMap((piece, number) => {
    const words = tokensOf(piece);
    const literal = number % 2 === 1;
    if (literal && words.length !== 1) throw new StubFault(400, 'stub_expects', `The stub knows no phrase of ${words.length} words`);
    return words.map((word) => ({ word, literal }));
  });
};
