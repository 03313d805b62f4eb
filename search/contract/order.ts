import { expect, test } from 'vitest';
import { contractCorpus } from '../contract-corpus.ts';
import { deepestHit, type SearchEngine } from '../engine.ts';
import { asked, ids } from './asked.ts';

/** What comes first, and pages. */
export const describeOrder = (engine: () => SearchEngine) => {
  test('a word in the title comes before one in the body', async () => {
    expect(ids(await engine().search(asked('кооператив')))).toEqual(['cooperative-title', 'cooperative-body']);
  });

  test('the word itself comes before a longer one that begins so', async () => {
    expect(ids(await engine().search(asked('аудит')))).toEqual(['lesson:safety/audit', 'lesson:safety/room']);
  });

  test('a word without a slip comes before one with', async () => {
    expect(ids(await engine().search(asked('tribunal', 'en')))[0]).toBe('paragraph-right');
    expect(ids(await engine().search(asked('tribunol', 'en')))[0]).toBe('paragraph-wrong');
  });

  test.each(['kk', 'ru'] as const)('of equal hits the one in the reader’s language comes first: %s', async (locale) => {
    expect(ids(await engine().search(asked('мораторий', locale)))).toEqual(locale === 'kk' ? ['twin-kk', 'twin-ru'] : ['twin-ru', 'twin-kk']);
  });

  test('without a text everything is listed, the newest first', async () => {
    const answer = await engine().search(asked('', 'en'));
    expect(answer.total).toBe(contractCorpus.length);
    expect(ids(answer).slice(0, 3)).toEqual(['course:safety', 'markup', 'paragraph-wrong']);
  });

  test('by year: the latest first, what has none last', async () => {
    const answer = await engine().search(asked('', 'en', { sort: 'year' }));
    expect(ids(answer).slice(0, 2)).toEqual(['explanation', 'strike']);
    expect(new Set(ids(answer).slice(-5))).toEqual(new Set(['twin-kk', 'twin-ru', 'course:safety', 'lesson:safety/audit', 'lesson:safety/room']));
  });

  test('a sort replaces relevance', async () => {
    expect(ids(await engine().search(asked('кооператив', 'ru', { sort: 'newest' })))).toEqual(['cooperative-body', 'cooperative-title']);
  });

  test('pages follow one another without gap or repetition and know the whole', async () => {
    const pages = await Promise.all([0, 4, 8, 12].map((offset) => engine().search(asked('', 'ru', { offset, limit: 4 }))));
    expect(pages.map(({ total }) => total)).toEqual(pages.map(() => contractCorpus.length));
    expect(new Set(pages.flatMap(ids)).size).toBe(contractCorpus.length);
    expect(pages.map(({ hits }) => hits.length)).toEqual([4, 4, 4, contractCorpus.length - 12]);
  });

  test.each([100, deepestHit, deepestHit * 1_000])('a page beyond the end, from %i, is empty and still knows the whole', async (offset) => {
    expect(await engine().search(asked('', 'ru', { offset }))).toMatchObject({ total: contractCorpus.length, hits: [] });
  });
};
