import type { Locale } from '#language/locale.ts';
import { findSynonyms } from '../analysis/find-synonyms.ts';
import { fold } from '../analysis/fold.ts';
import { otherLayouts } from '../analysis/keyboard-layout.ts';
import { fromLatin } from '../analysis/latin-kazakh.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import { wordsOf } from '../analysis/words.ts';
import type { Lexicon as WholeLexicon } from './lexicon.ts';

/** What is asked of an index here; the adapter of Meilisearch answers it too. */
type Lexicon = Pick<WholeLexicon, 'literal' | 'misspelt'>;

/** A query's words as they are searched, and whether they are other than typed. */
export interface Understood {
  words: readonly string[];
  reread: boolean;
}

const isKnown = (lexicon: Lexicon, words: readonly string[], last: boolean): boolean =>
  words.length > 0 &&
  words.every((word, index) => {
    const folded = fold(word);
    return isStopWord(folded) || findSynonyms(words, index) !== null || lexicon.literal(folded, last && index === words.length - 1).length > 0;
  });

const isNear = (lexicon: Lexicon, words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => lexicon.literal(fold(word), false).length > 0 || lexicon.misspelt(fold(word)).length > 0);

/**
 * Reads what stands between two spaces: as typed when the index knows it, else in another keyboard layout, else as Kazakh or
 * Russian in Latin letters, whichever the index knows; slips of the finger come last.
 */
const readPiece = (lexicon: Lexicon, piece: string, last: boolean, locale: Locale): Understood => {
  const typed = wordsOf(piece);
  if (isKnown(lexicon, typed, last)) return { words: typed, reread: false };
  const layouts = otherLayouts(piece).map(wordsOf);
  const latin = fromLatin(piece.replace(/^[^\p{L}]+|[^\p{L}'’ʼ]+$/gu, '')).map(wordsOf);
  const nearAsTyped = typed.some((word) => word.length > 1) && isNear(lexicon, typed);
  const certain = (locale === 'en' && nearAsTyped ? layouts : [...layouts, ...latin]).find((words) => isKnown(lexicon, words, last));
  if (certain) return { words: certain, reread: true };
  const likely = nearAsTyped ? undefined : [...layouts, ...latin].find((words) => isNear(lexicon, words));
  return likely ? { words: likely, reread: true } : { words: typed, reread: false };
};

/** What the words of a query most likely are. */
export const understand = (lexicon: Lexicon, text: string, locale: Locale): Understood => {
  const pieces = text.split(/\s+/).filter((piece) => piece !== '');
  const read = pieces.map((piece, index) => readPiece(lexicon, piece, index === pieces.length - 1, locale));
  return { words: read.flatMap(({ words }) => words), reread: read.some(({ reread }) => reread) };
};
