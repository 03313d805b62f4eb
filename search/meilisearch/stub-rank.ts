import type { StubIndex, Vocabulary } from './stub-index.ts';
import { prefixTypos, queryWords, typosBetween } from './stub-words.ts';

/** What a document has of a query. */
export interface StubMatch {
  key: string;
  /** Between 0 and 1, of the rules in order. */
  score: number;
  typos: number;
}

/** Meilisearch looks at ten words of a query. */
const mostWords = 10;
const farthest = 8;

interface Found {
  typos: number;
  exact: boolean;
  places: [attribute: number, position: number][];
}

/** Words of the index that are taken for a word. A slip in the first letter counts twice, so with one slip it must be right. */
const takenFor = ({ postings, taken }: Vocabulary, word: string, isPrefix: boolean, allowed: number): readonly (readonly [string, number])[] => {
  const key = `${word} ${isPrefix} ${allowed}`;
  const before = taken.get(key);
  if (before) return before;
  const made: [string, number][] = [];
  for (const token of postings.keys()) {
    if (allowed < 2 && token[0] !== word[0]) continue;
    const typos = isPrefix ? prefixTypos(word, token, allowed) : typosBetween(word, token, allowed);
    if (typos <= allowed) made.push([token, typos]);
  }
  taken.set(key, made);
  return made;
};

/** Documents that hold a word, or what is taken for it, in one of the attributes. The fewest typos of a document count. */
const findWord = (vocabulary: Vocabulary, word: string, isPrefix: boolean, allowed: number, attributes: ReadonlySet<number>): Map<string, Found> => {
  const found = new Map<string, Found>();
  for (const [token, typos] of takenFor(vocabulary, word, isPrefix, allowed)) {
    for (const [key, all] of vocabulary.postings.get(token) ?? []) {
      const places = all.filter(([attribute]) => attributes.has(attribute));
      if (places.length === 0) continue;
      const before = found.get(key);
      const exact = token === word;
      if (!before || typos < before.typos) found.set(key, { typos, exact, places: places.map(([attribute, position]) => [attribute, position]) });
      else if (typos === before.typos) {
        before.exact ||= exact;
        for (const [attribute, position] of places) before.places.push([attribute, position]);
      }
    }
  }
  return found;
};

const closeness = (left: Found, right: Found): number => {
  let best = farthest;
  for (const [attribute, position] of left.places)
    for (const [other, next] of right.places) {
      if (attribute !== other || position === next) continue;
      best = Math.min(best, next > position ? next - position : position - next + 1);
    }
  return best;
};

const attributeOf = ({ places }: Found): number => Math.min(...places.map(([attribute]) => attribute));
const bucketOf = (found: Found): number => {
  const attribute = attributeOf(found);
  const first = Math.min(...found.places.filter(([own]) => own === attribute).map(([, position]) => position));
  return Math.min(10, Math.floor(Math.log2(first + 1)));
};

/** 3: the attribute is the query and nothing else; 2: it begins so; 1: neither. */
const exactAttribute = (key: string, words: readonly (Found | undefined)[], lengths: Vocabulary['lengths'], count: number): number => {
  if (words.some((word) => !word?.exact)) return 1;
  let best = 1;
  for (const [attribute, position] of words[0]?.places ?? [])
    if (position === 0 && words.every((word, index) => word?.places.some(([other, place]) => other === attribute && place === index)))
      best = Math.max(best, lengths.get(`${key} ${attribute}`) === count ? 3 : 2);
  return best;
};

/** Ranks are folded as milli does: an earlier rule weighs more than all that follow. */
const foldRanks = (ranks: readonly (readonly [rank: number, of: number])[]): number => {
  const [rank, of] = ranks.reduce<readonly [number, number]>(
    ([outer, outerOf], [inner, innerOf]) => [Math.max(0, outer - 1) * innerOf + Math.min(inner, innerOf), outerOf * innerOf],
    [1, 1],
  );
  return rank / of;
};

/** Documents that match, in no order. An empty query matches all of them equally. */
export const matchQuery = (index: StubIndex, q: string, strategy: string, searchOn: readonly string[] | undefined): StubMatch[] => {
  const words = queryWords(q).slice(0, mostWords);
  if (words.length === 0) return [...index.documents.keys()].map((key) => ({ key, score: 1, typos: 0 }));
  const { searchableAttributes, rankingRules, oneTypo, twoTypos } = index.settings;
  const attributes = new Set(searchableAttributes.flatMap((name, number) => (!searchOn || searchOn.includes(name) ? [number] : [])));
  const vocabulary = index.vocabulary();
  const allowed = words.map(({ word, literal }) => (literal || [...word].length < oneTypo ? 0 : [...word].length < twoTypos ? 1 : 2));
  const finds = words.map(({ word, literal }, at) =>
    findWord(vocabulary, word, !literal && at === words.length - 1 && !/\s$/.test(q), allowed[at] ?? 0, attributes),
  );
  const mostTypos = allowed.reduce<number>((sum, one) => sum + one, 0);
  const matches: StubMatch[] = [];
  for (const key of index.documents.keys()) {
    const own = finds.map((find) => find.get(key));
    const missing = own.indexOf(undefined);
    const count = missing < 0 ? words.length : missing;
    if (count === 0 || (strategy === 'all' && count < words.length)) continue;
    const held = own.slice(0, count).flatMap((found) => (found ? [found] : []));
    const typos = held.reduce((sum, found) => sum + found.typos, 0);
    const close = held.slice(1).reduce((sum, found, at) => sum + farthest - closeness(held[at] as Found, found), 0);
    const lastAttribute = searchableAttributes.length - 1;
    const ranks: Record<string, [number, number][]> = {
      // Without dropping of words there is nothing to rank by.
      words: strategy === 'all' ? [] : [[count, words.length]],
      typo: [[mostTypos - typos + 1, mostTypos + 1]],
      proximity: [[close + 1, (words.length - 1) * (farthest - 1) + 1]],
      attribute: [
        [held.reduce((sum, found) => sum + lastAttribute - attributeOf(found), 0) + 1, words.length * lastAttribute + 1],
        [held.reduce((sum, found) => sum + 10 - bucketOf(found), 0) + 1, words.length * 10 + 1],
      ],
      exactness: [
        [exactAttribute(key, own, vocabulary.lengths, words.length), 3],
        [held.filter(({ exact }) => exact).length + 1, words.length + 1],
      ],
    };
    matches.push({ key, score: foldRanks(rankingRules.flatMap((rule) => ranks[rule] ?? [])), typos });
  }
  return matches;
};
