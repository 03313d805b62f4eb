import { expect, test } from 'vitest';
import { contractCorpus } from '../contract-corpus.ts';
import type { SearchEngine } from '../engine.ts';
import { asked, counts, ids } from './asked.ts';

/** Following the outbox and building anew. */
export const describeChanges = (open: () => Promise<SearchEngine>) => {
  const withEngine = async (work: (engine: SearchEngine) => Promise<void>) => {
    const engine = await open();
    try {
      await work(engine);
    } finally {
      await engine.close();
    }
  };
  const [first, second] = [contractCorpus[0], contractCorpus[1]].map((document) => document as (typeof contractCorpus)[number]) as [
    (typeof contractCorpus)[number],
    (typeof contractCorpus)[number],
  ];
  const change = (document: typeof first) => ({ id: document.id, document });

  test('an empty index wants a rebuild and answers', () =>
    withEngine(async (engine) => {
      expect([await engine.position(), await engine.size()]).toEqual([0, 0]);
      expect(await engine.search(asked('алгоритм'))).toMatchObject({ total: 0, hits: [] });
    }));

  test('a change can be found at once, and the position is remembered', () =>
    withEngine(async (engine) => {
      await engine.apply([change(first)], 7);
      expect([await engine.position(), await engine.size()]).toEqual([7, 1]);
      expect(ids(await engine.search(asked('алгоритм')))).toEqual(['explanation']);
    }));

  test('the same changes again change nothing', () =>
    withEngine(async (engine) => {
      await engine.apply([change(first), change(second)], 7);
      const before = await engine.search(asked(''));
      await engine.apply([change(first), change(second)], 7);
      expect(await engine.search(asked(''))).toEqual(before);
      expect([await engine.position(), await engine.size()]).toEqual([7, 2]);
    }));

  test('of two changes of one document the later counts', () =>
    withEngine(async (engine) => {
      await engine.apply([change(first), { id: first.id, document: null }, change(second), { id: second.id, document: { ...second, texts: first.texts } }], 8);
      expect(ids(await engine.search(asked('алгоритм')))).toEqual(['strike']);
    }));

  test('a changed document is no longer found by what it said, nor counted so', () =>
    withEngine(async (engine) => {
      await engine.apply([change(first)], 7);
      await engine.apply([change({ ...second, id: first.id })], 8);
      expect((await engine.search(asked('алгоритм'))).total).toBe(0);
      const answer = await engine.search(asked('забастовка'));
      expect(ids(answer)).toEqual(['explanation']);
      expect(counts(answer, 'country')).toEqual({ NO: 1 });
    }));

  test('a document that is gone is not found; one that never was may go', () =>
    withEngine(async (engine) => {
      await engine.apply([change(first), change(second)], 7);
      await engine.apply(
        [
          { id: first.id, document: null },
          { id: 'practice:never', document: null },
        ],
        8,
      );
      expect([ids(await engine.search(asked(''))), await engine.size(), await engine.position()]).toEqual([['strike'], 1, 8]);
    }));

  test('a position without changes is remembered too', () =>
    withEngine(async (engine) => {
      await engine.apply([change(first)], 7);
      await engine.apply([], 9);
      expect(await engine.position()).toBe(9);
    }));

  test('a rebuild replaces everything and tells its progress', () =>
    withEngine(async (engine) => {
      await engine.apply([change(first)], 7);
      const told: [number, number][] = [];
      await engine.rebuild(contractCorpus.slice(1), 20, ({ done, of }) => told.push([done, of]));
      const of = contractCorpus.length - 1;
      expect(told.at(-1)).toEqual([of, of]);
      expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
      expect([await engine.size(), await engine.position()]).toEqual([of, 20]);
      expect((await engine.search(asked('алгоритм'))).total).toBe(0);
    }));

  test('while it is rebuilt the old index answers', () =>
    withEngine(async (engine) => {
      await engine.rebuild(contractCorpus, 20);
      const totals = new Set<number>();
      let done = false;
      const many = Array.from({ length: 40 }, (_, index) => contractCorpus.map((document) => ({ ...document, id: `${document.id}-${index}` }))).flat();
      const rebuilding = engine.rebuild([...contractCorpus, ...many], 21).finally(() => {
        done = true;
      });
      while (!done) totals.add((await engine.search(asked('забастовка'))).total);
      await rebuilding;
      totals.add((await engine.search(asked('забастовка'))).total);
      expect(totals).toEqual(new Set([1, 41]));
      expect(await engine.position()).toBe(21);
    }));

  test('a rebuild of nothing is an empty index that has followed', () =>
    withEngine(async (engine) => {
      await engine.apply([change(first)], 7);
      await engine.rebuild([], 12);
      expect([await engine.size(), await engine.position()]).toEqual([0, 12]);
    }));
};
