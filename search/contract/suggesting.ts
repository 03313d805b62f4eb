import { expect, test } from 'vitest';
import type { Locale } from '#language/locale.ts';
import type { SearchEngine } from '../engine.ts';
import { marked, plain } from './asked.ts';

/** Titles while typing. */
export const describeSuggesting = (engine: () => SearchEngine) => {
  const titles = async (text: string, locale: Locale, limit = 5) => (await engine().suggest(text, locale, limit)).map(({ title }) => plain(title));

  test('titles that hold the beginning of a word, in the reader’s language', async () => {
    expect(await titles('забас', 'ru')).toEqual(['Забастовка велокурьеров']);
    expect(await titles('қайта оқ', 'kk')).toEqual(['Қайта оқыту қоры']);
  });

  test('no more than asked for, none for an empty text, only titles', async () => {
    expect(await titles('а', 'ru', 1)).toHaveLength(1);
    expect(await titles('', 'ru')).toEqual([]);
    expect(await titles('инспекторы', 'ru')).toEqual([]);
  });

  test('what was typed is marked', async () => {
    const [first] = await engine().suggest('забас', 'ru', 5);
    expect(first).toMatchObject({ id: 'practice:strike', kind: 'practice', language: 'ru' });
    expect(marked(first?.title ?? [])).toEqual(['Забастовка']);
  });
};
