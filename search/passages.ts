import { fold } from './analysis/fold.ts';
import { placedWords } from './analysis/words.ts';
import type { Fragment } from './engine.ts';

/** Whether a folded word of a text is what the query found. */
export type Found = (folded: string) => boolean;

/** Characters of a passage, about three lines on a telephone. */
const passageLength = 240;
/** Words shown before the first mark, so that it is read in its sentence. */
const leadIn = 60;

interface Mark {
  start: number;
  end: number;
  word: string;
}

const marksOf = (text: string, found: Found): Mark[] =>
  placedWords(text)
    .map(({ word, start, end }) => ({ word: fold(word), start, end }))
    .filter(({ word }) => found(word));

const fragmentsOf = (text: string, marks: readonly Mark[], from: number, to: number): Fragment[] => {
  const fragments: Fragment[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < from || end > to) continue;
    if (start > at) fragments.push({ text: text.slice(at, start), marked: false });
    fragments.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) fragments.push({ text: text.slice(at, to), marked: false });
  return fragments;
};

/** A short text whole, with marks on the words found as they stand in it. */
export const markWords = (text: string, found: Found): Fragment[] => fragmentsOf(text, marksOf(text, found), 0, text.length);

const wordStart = (text: string, at: number): number => (at <= 0 ? 0 : text.indexOf(' ', at - 1) + 1 || at);
const wordEnd = (text: string, at: number): number => (at >= text.length ? text.length : Math.max(text.lastIndexOf(' ', at), 0) || at);

const cutOut = (text: string, marks: readonly Mark[], from: number): Fragment[] => {
  const start = from === 0 ? 0 : wordStart(text, from);
  const end = wordEnd(text, start + passageLength);
  const fragments = fragmentsOf(text, marks, start, end);
  if (start > 0) fragments.unshift({ text: '… ', marked: false });
  if (end < text.length) fragments.push({ text: ' …', marked: false });
  return fragments;
};

/** How many different words of the query a passage from `from` holds; and how many in all, when equal. */
const worth = (marks: readonly Mark[], first: number): number => {
  const from = marks[first]?.start ?? 0;
  const words = new Set<string>();
  let all = 0;
  for (let index = first; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark || mark.end > from + passageLength - leadIn) break;
    words.add(mark.word.slice(0, 5));
    all += 1;
  }
  return words.size * 100 + Math.min(all, 99);
};

/**
 * The passage of the first text, or else of the next, that holds most of what was found; the beginning of the first text
 * when none holds anything. Lines become spaces.
 */
export const passageOf = (texts: readonly string[], found: Found): Fragment[] => {
  let best: { text: string; marks: readonly Mark[]; first: number; worth: number } | undefined;
  for (const raw of texts) {
    const text = raw.replace(/\s+/g, ' ').trim();
    const marks = marksOf(text, found);
    for (let first = 0; first < marks.length; first += 1) {
      const value = worth(marks, first);
      if (value > (best?.worth ?? 0)) best = { text, marks, first, worth: value };
    }
  }
  if (!best) return cutOut((texts[0] ?? '').replace(/\s+/g, ' ').trim(), [], 0);
  const start = best.marks[best.first]?.start ?? 0;
  return cutOut(best.text, best.marks, start < passageLength - leadIn ? 0 : start - leadIn);
};
