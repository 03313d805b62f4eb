import type { SearchEngine } from '../engine.ts';
import type { JudgedQuery } from './judged-query.ts';

/** What both halves must reach. */
const bar = { topFive: 0.95, reciprocalRank: 0.85 };

/** A right answer further down than this counts as not found. */
const looksAt = 20;

export interface Judgement {
  judged: JudgedQuery;
  /** Place of the first right answer, from 1; null when it is not among the first 20. */
  rank: number | null;
  /** Ids of the first five documents. */
  found: readonly string[];
}

export interface Score {
  queries: number;
  /** Share of queries with a right answer among the first five. */
  topFive: number;
  /** Mean of 1 / rank. */
  reciprocalRank: number;
}

/** Asks an engine, which holds the practices as `practice:<id>`, every query without filters. */
export const judge = async (engine: SearchEngine, queries: readonly JudgedQuery[]): Promise<Judgement[]> => {
  const judgements: Judgement[] = [];
  for (const judged of queries) {
    const { hits } = await engine.search({ text: judged.query, locale: judged.locale, filters: {}, sort: 'relevance', offset: 0, limit: looksAt });
    const right = new Set(judged.expected.map((id) => `practice:${id}`));
    const place = hits.findIndex(({ id }) => right.has(id));
    judgements.push({ judged, rank: place < 0 ? null : place + 1, found: hits.slice(0, 5).map(({ id }) => id) });
  }
  return judgements;
};

export const scoreOf = (judgements: readonly Judgement[]): Score => {
  const share = (value: (rank: number | null) => number) => judgements.reduce((sum, { rank }) => sum + value(rank), 0) / judgements.length;
  return {
    queries: judgements.length,
    topFive: share((rank) => (rank !== null && rank <= 5 ? 1 : 0)),
    reciprocalRank: share((rank) => (rank === null ? 0 : 1 / rank)),
  };
};

/** Whether a half is good enough. A half without queries is not. */
export const reachesBar = ({ topFive, reciprocalRank }: Score): boolean => topFive >= bar.topFive && reciprocalRank >= bar.reciprocalRank;
