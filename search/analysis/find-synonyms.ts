import { fold } from './fold.ts';
import { stemsOf } from './stems.ts';
import { synonyms } from './synonyms.ts';
import { wordsOf } from './words.ts';

/** A phrase of the table in folded words. */
type Phrase = readonly string[];

interface Entry {
  phrase: Phrase;
  /** As written, when it is meant only so. */
  capitals: string | null;
  group: number;
}

/** Phrases by a key of their first word; a phrase is recognised in any of its forms. */
const byFirst = new Map<string, Entry[]>();
const groups: Phrase[][] = [];

const keysOf = (folded: string): string[] => [...new Set([folded, ...stemsOf(folded).map(([language, stem]) => `${language}:${stem}`)])];

for (const line of synonyms) {
  const group = groups.length;
  const phrases: Phrase[] = [];
  for (const written of line) {
    const capitals = written.endsWith('!') ? written.slice(0, -1) : null;
    const phrase = wordsOf(capitals ?? written).map(fold);
    phrases.push(phrase);
    // An abbreviation has no endings of its own to take off.
    for (const key of capitals === null ? keysOf(phrase[0] ?? '') : [phrase[0] ?? ''])
      byFirst.set(key, [...(byFirst.get(key) ?? []), { phrase, capitals, group }]);
  }
  groups.push(phrases);
}

const sameWord = (typed: string, listed: string): boolean => typed === listed || keysOf(typed).some((key) => key.includes(':') && keysOf(listed).includes(key));

/** A piece of a query that the table knows: how many words it takes, whether it must not be read literally, and what else may stand for it. */
export interface FoundSynonyms {
  length: number;
  /** The word in small letters means something else, so its letters are not searched. */
  onlyMeant: boolean;
  /** Number of its line in the table. */
  line: number;
  others: readonly Phrase[];
}

/** The longest phrase of the table that begins at a place of the query. `typed` are its words as typed. */
export const findSynonyms = (typed: readonly string[], at: number): FoundSynonyms | null => {
  const first = fold(typed[at] ?? '');
  const fits = ({ phrase, capitals }: Entry): boolean =>
    capitals === null
      ? phrase.every((word, index) => typed[at + index] !== undefined && sameWord(fold(typed[at + index] ?? ''), word))
      : typed[at] === capitals || (typed.length === 1 && first === fold(capitals));
  const entry = keysOf(first)
    .flatMap((key) => byFirst.get(key) ?? [])
    .filter(fits)
    .sort((a, b) => b.phrase.length - a.phrase.length)[0];
  if (!entry) return null;
  const own = entry.phrase.join(' ');
  return {
    length: entry.phrase.length,
    onlyMeant: entry.capitals !== null,
    line: entry.group,
    others: (groups[entry.group] ?? []).filter((phrase) => phrase.join(' ') !== own),
  };
};
