import { expect, test } from 'vitest';
import type { SearchEngine } from '../engine.ts';
import { asked, marked, plain } from './asked.ts';

/** What is shown of a hit, and its marks. */
export const describeShowing = (engine: () => SearchEngine) => {
  test('the mark falls on the form that stands in the text', async () => {
    const [hit] = (await engine().search(asked('список алгоритмы'))).hits;
    expect(marked(hit?.title ?? [])).toEqual(['алгоритма']);
    expect(marked(hit?.snippet ?? [])).toEqual(['список', 'алгоритмов']);
  });

  test('a mark keeps Kazakh letters and capitals of the text', async () => {
    const [hit] = (await engine().search(asked('кайта окыту', 'kk'))).hits;
    expect(marked(hit?.title ?? [])).toEqual(['Қайта', 'оқыту']);
  });

  test('a misspelt word is marked where it was found', async () => {
    const [hit] = (await engine().search(asked('забостовка'))).hits;
    expect(marked(hit?.title ?? [])).toEqual(['Забастовка']);
  });

  test('a text is shown as it is, markup and all', async () => {
    const [hit] = (await engine().search(asked('zeppelin', 'en'))).hits;
    expect(plain(hit?.title ?? [])).toBe('<b>Bold</b> & "quoted" zeppelin');
    expect(marked(hit?.title ?? [])).toEqual(['zeppelin']);
  });

  test('what was found nowhere in the text shows the beginning of the summary without marks', async () => {
    const [hit] = (await engine().search(asked('gdpr'))).hits;
    expect(plain(hit?.snippet ?? [])).toMatch(/^Запрос подают письменно\./);
    expect(marked(hit?.snippet ?? [])).toEqual([]);
  });

  test.each(['kk', 'ru', 'en'] as const)('a word of all languages is shown in the reader’s: %s', async (locale) => {
    const hit = (await engine().search(asked(locale === 'en' ? 'audit' : 'аудит', locale))).hits[0];
    expect(hit).toMatchObject({ id: 'lesson:safety/audit', kind: 'lesson', language: locale });
  });

  test('a word that only another language has is shown there', async () => {
    const [hit] = (await engine().search(asked('велокурьеров', 'en'))).hits;
    expect(hit).toMatchObject({ id: 'practice:strike', language: 'ru' });
    expect(marked(hit?.title ?? [])).toEqual(['велокурьеров']);
  });

  test('without a text the reader’s language is shown, else one that is there', async () => {
    const { hits } = await engine().search(asked('', 'kk'));
    const language = (id: string) => hits.find((hit) => hit.id === id)?.language;
    expect([language('practice:fire'), language('practice:twin-ru')]).toEqual(['kk', 'ru']);
  });
};
