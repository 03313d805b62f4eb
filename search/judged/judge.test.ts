import { expect, test } from 'vitest';
import type { SearchDocument } from '../engine.ts';
import { makeDistractors } from './distractors.ts';
import { type Judgement, reachesBar, scoreOf } from './judge.ts';
import { missLines, scoreLines } from './print-score.ts';

const judgement = (rank: number | null): Judgement => ({
  judged: { query: 'q', locale: 'kk', kind: 'words', expected: ['a'] },
  rank,
  found: ['practice:b'],
});

test('the score counts the first five places and the mean of 1 / place', () => {
  expect(scoreOf([1, 2, 5, 6, null].map(judgement))).toEqual({ queries: 5, topFive: 3 / 5, reciprocalRank: (1 + 1 / 2 + 1 / 5 + 1 / 6) / 5 });
});

test('a half below either bar, or empty, is not good enough', () => {
  const all = Array.from({ length: 100 }, () => 1);
  expect(reachesBar(scoreOf(all.map(judgement)))).toBe(true);
  expect(reachesBar(scoreOf(all.map((rank, index) => judgement(index < 6 ? null : rank))))).toBe(false);
  expect(reachesBar(scoreOf(all.map(() => judgement(2))))).toBe(false);
  expect(reachesBar(scoreOf([]))).toBe(false);
});

test('the score is printed for the half and each language, the misses with what was found instead', () => {
  expect(scoreLines('tuning', [judgement(1), judgement(2)]).slice(0, 2)).toEqual([
    'tuning: 2 queries, right answer in the top 5 for 100.0 %, mean reciprocal rank 0.750',
    'tuning, kk: 2 queries, right answer in the top 5 for 100.0 %, mean reciprocal rank 0.750',
  ]);
  expect(missLines([judgement(null), judgement(1), judgement(3)])).toEqual([
    '  kk words «q»: place 3 of a; found practice:b',
    '  kk words «q»: place – of a; found practice:b',
  ]);
});

const document = (name: string): SearchDocument => ({
  id: `practice:${name}`,
  kind: 'practice',
  texts: {
    kk: { title: `${name} kk`, summary: 's', body: `${name} kk one\n${name} kk two`, keywords: name },
    en: { title: `${name} en`, summary: 's', body: `${name} en one\n${name} en two`, keywords: name },
  },
  facets: {},
  publishedAt: 0,
  year: null,
});

test('distractors are the same each time, made of paragraphs of different documents in the same places of each language', () => {
  const documents = ['a', 'b', 'c', 'd', 'e', 'f'].map(document);
  const made = makeDistractors(documents, 30);
  expect(made).toEqual(makeDistractors(documents, 30));
  expect(new Set(made.map(({ id }) => id)).size).toBe(30);
  for (const { texts } of made) {
    expect(texts.ru).toBeUndefined();
    const pieces = [texts.kk?.title, texts.kk?.summary, ...(texts.kk?.body.split('\n') ?? [])];
    expect(new Set(pieces.map((piece) => piece?.[0])).size).toBe(5);
    const inEnglish = [texts.en?.title, texts.en?.summary, ...(texts.en?.body.split('\n') ?? [])];
    expect(inEnglish.map((piece) => piece?.replace('en', 'kk'))).toEqual(pieces);
  }
});
