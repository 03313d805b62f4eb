import { type Locale, locales } from '#language/locale.ts';
import { fold } from '../analysis/fold.ts';
import { stemsOf } from '../analysis/stems.ts';
import { typosAllowed } from '../analysis/typos.ts';
import { placedWords, wordsOf } from '../analysis/words.ts';
import type { SearchDocument } from '../engine.ts';
import type { Found } from '../passages.ts';
import { distance } from './edit-distance.ts';
import type { Unit } from './query-strings.ts';

const isFormOf = (folded: string, word: string): boolean => {
  if (folded === word) return true;
  const own = stemsOf(word);
  return stemsOf(folded).some(([language, stem]) => own.some(([other, root]) => other === language && root === stem));
};

/** Whether a word of a text is what the unit found: Meilisearch marks folded copies, we mark the original. */
export const foundBy = ({ words, sign, last, presence }: Unit): Found => {
  const typed = sign?.onlyMeant ? [] : words.map(fold);
  const meant = sign?.others.flat() ?? [];
  const beginning = last ? typed.at(-1) : undefined;
  return (folded) =>
    typed.some((word) => isFormOf(folded, word)) ||
    meant.some((word) => isFormOf(folded, word)) ||
    (beginning !== undefined && folded.startsWith(beginning)) ||
    (presence === 'near' && typed.some((word) => isSlipOf(folded, word)));
};

const isSlipOf = (folded: string, word: string): boolean => {
  const allowed = typosAllowed(word);
  if (allowed === 0 || folded[0] !== word[0]) return false;
  if (distance(word, folded, allowed) <= allowed) return true;
  const own = stemsOf(word);
  return stemsOf(folded).some(([language, stem]) => own.some(([other, root]) => other === language && distance(root, stem, 1) <= 1));
};

/** The reader's language when its text has as many of the units as any, else the one that has most. */
export const languageOf = ({ texts }: Pick<SearchDocument, 'texts'>, founds: readonly Found[], reader: Locale): Locale => {
  const inOrder = [reader, ...locales.filter((locale) => locale !== reader)].filter((locale) => texts[locale]);
  const held = inOrder.map((locale) => {
    const { title = '', keywords = '', summary = '', body = '' } = texts[locale] ?? {};
    const words = new Set(wordsOf([title, keywords, summary, body].join(' ')).map(fold));
    return founds.filter((found) => words.values().some(found)).length;
  });
  return inOrder[held.indexOf(Math.max(...held))] ?? reader;
};

/** A word as the texts write it, with its Kazakh letters, in small letters. */
const spellings = (documents: readonly Pick<SearchDocument, 'texts'>[]): Map<string, { spelling: string; times: number }> => {
  const found = new Map<string, { spelling: string; times: number }>();
  for (const { texts } of documents)
    for (const text of Object.values(texts))
      for (const { word } of placedWords(`${text.title} ${text.keywords} ${text.summary} ${text.body}`)) {
        const before = found.get(fold(word));
        found.set(fold(word), { spelling: before?.spelling ?? word.toLowerCase(), times: (before?.times ?? 0) + 1 });
      }
  return found;
};

/** The words of a query as the documents found write them. */
export const spelt = (words: readonly string[], documents: readonly Pick<SearchDocument, 'texts'>[]): string[] => {
  const known = spellings(documents);
  return words.map((word) => known.get(fold(word))?.spelling ?? word);
};

/** The query with each misspelt word as the documents found have it; null when none of them has a better one. */
export const corrected = (words: readonly string[], units: readonly Unit[], documents: readonly Pick<SearchDocument, 'texts'>[]): string | null => {
  const misspelt = new Set(units.flatMap((unit) => (unit.presence === 'near' ? unit.words : [])));
  if (misspelt.size === 0) return null;
  const known = [...spellings(documents)];
  const better = (word: string): string => {
    const folded = fold(word);
    const allowed = typosAllowed(folded);
    const [best] = known
      .map(([term, { spelling, times }]) => ({ spelling, times, away: term[0] === folded[0] ? distance(folded, term, allowed) : allowed + 1 }))
      .filter(({ away }) => away <= allowed)
      .sort((a, b) => a.away - b.away || b.times - a.times);
    return best?.spelling ?? word;
  };
  const written = words.map((word) => (misspelt.has(word) ? better(word) : word));
  return written.every((word, index) => word === words[index]) ? null : written.join(' ');
};
