import { findSynonyms } from '../analysis/find-synonyms.ts';

/** Letters only, so that no tokenizer parts them; four, so that no typo leads from one to another. */
const signOf = (line: number): string => `zz${String.fromCharCode(97 + Math.floor(line / 26), 97 + (line % 26))}`;

/** A phrase of a text or query that has synonyms. */
export interface Sign {
  /** One word for all of them, the same in texts and queries. */
  sign: string;
  /** How many words it stands for. */
  length: number;
  /** In small letters it means something else. */
  onlyMeant: boolean;
  /** The other phrases of its line in folded words. */
  others: readonly (readonly string[])[];
}

/** The phrase with synonyms that begins at a place. `words` as typed, in their order. */
export const signAt = (words: readonly string[], at: number): Sign | null => {
  const found = findSynonyms(words, at);
  return found && { sign: signOf(found.line), length: found.length, onlyMeant: found.onlyMeant, others: found.others };
};
