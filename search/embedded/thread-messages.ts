import type { Locale } from '#language/locale.ts';
import type { SearchAnswer, SearchChange, SearchQuery, Suggestion } from '../engine.ts';

/** What the thread that holds an index is asked, and what it answers. */
export interface Questions {
  search: { asked: { query: SearchQuery }; answer: SearchAnswer };
  suggest: { asked: { text: string; locale: Locale; limit: number }; answer: readonly Suggestion[] };
  position: { asked: object; answer: number };
  size: { asked: object; answer: number };
  /** Changes of a finished index, written to its file a little later. */
  apply: { asked: { changes: readonly SearchChange[]; position: number }; answer: null };
  /** Documents of an index that is being built. */
  add: { asked: { changes: readonly SearchChange[] }; answer: null };
  /** The index is complete up to here: write it now. */
  finish: { asked: { position: number }; answer: null };
  /** Write what is not written yet. */
  flush: { asked: object; answer: null };
}
export type Question = keyof Questions;
export type Asked<Q extends Question = Question> = { [K in Q]: { number: number; question: K } & Questions[K]['asked'] }[Q];
export type Answered = { number: number; answer: unknown } | { number: number; fault: string };

export interface ThreadData {
  folder: string;
  /** Whether to begin with the folder's file; else empty. */
  load: boolean;
}
