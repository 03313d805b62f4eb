import { expect, test } from 'vitest';
import { contractCorpus } from '../contract-corpus.ts';
import type { SearchEngine } from '../engine.ts';
import { asked, ids } from './asked.ts';

const hostile: [string, string][] = [
  ['10,000 letters', 'а'.repeat(10_000)],
  ['10,000 words', 'алгоритм '.repeat(10_000)],
  ['control characters', 'алгоритм\u0000\u0007\u001b[31m'],
  ['halves of a surrogate pair', 'алгоритм \ud800'],
  ['a regular expression', 'алгоритм (.*)+$ [а-я]{1,99}'],
  ['quotes and filters', 'алгоритм" OR country = "DE'],
  ['markup', 'алгоритм <img onerror=x>'],
  ['right-to-left marks', '\u202eалгоритм\u202c'],
];

/** Queries nobody types with good intent. */
export const describeHostile = (engine: () => SearchEngine) => {
  test.each(hostile)('%s are a query like any other', async (_, text) => {
    const answer = await engine().search(asked(text));
    expect(answer.hits.length).toBeLessThanOrEqual(20);
    if (text.includes('алгоритм')) expect(ids(answer)[0]).toBe('explanation');
    expect(await engine().suggest(text, 'ru', 5)).toBeInstanceOf(Array);
  });

  test.each(['?!', '«»', '\u0000', '   ', '-- ,;', '()'])('%j has no word and lists everything', async (text) => {
    expect(await engine().search(asked(text))).toMatchObject({ total: contractCorpus.length, understoodAs: null });
  });
};
