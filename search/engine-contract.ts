import { afterAll, beforeAll, describe } from 'vitest';
import { describeChanges } from './contract/changes.ts';
import { describeFacets } from './contract/facets.ts';
import { describeFinding } from './contract/finding.ts';
import { describeHostile } from './contract/hostile.ts';
import { describeOrder } from './contract/order.ts';
import { describeShowing } from './contract/showing.ts';
import { describeSuggesting } from './contract/suggesting.ts';
import { contractCorpus } from './contract-corpus.ts';
import type { SearchEngine } from './engine.ts';

/** What any engine does; sets, first hits, counts, marks and order, never scores. Run it on an `open` that gives an empty index. */
export const describeEngine = (name: string, open: () => Promise<SearchEngine>): void => {
  describe(`${name}: a library of ${contractCorpus.length}`, () => {
    let filled: SearchEngine | undefined;
    beforeAll(async () => {
      filled = await open();
      await filled.rebuild(contractCorpus, 100);
    });
    afterAll(async () => {
      await filled?.close();
    });
    const engine = (): SearchEngine => {
      if (!filled) throw new Error('The engine did not open.');
      return filled;
    };
    describe('finding', () => describeFinding(engine));
    describe('order', () => describeOrder(engine));
    describe('showing', () => describeShowing(engine));
    describe('facets', () => describeFacets(engine));
    describe('hostile queries', () => describeHostile(engine));
    describe('suggesting', () => describeSuggesting(engine));
  });
  describe(`${name}: changes`, () => describeChanges(open));
};
