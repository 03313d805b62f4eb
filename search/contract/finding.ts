import { expect, test } from 'vitest';
import type { Locale } from '#language/locale.ts';
import type { SearchEngine } from '../engine.ts';
import { asked, ids, sorted } from './asked.ts';

/** Query, reader, what is found in any order. */
const finds: [string, string, Locale, string[]][] = [
  ['a Russian word by another of its forms', 'алгоритмами', 'ru', ['explanation']],
  ['a Russian word whose only form in the texts is another one', 'забастовок велокурьер', 'ru', ['strike']],
  ['a Kazakh word by its case', 'ереуілге', 'kk', ['strike']],
  ['a Kazakh word by its plural and possessor', 'инспекторларымыз', 'kk', ['fire']],
  ['a Kazakh word whose last letter changes: еңбек, еңбегі', 'еңбекке', 'kk', ['course:safety', 'explanation', 'fire']],
  ['an English word by its number', 'request', 'en', ['data']],
  ['ё typed as е', 'учет смен', 'ru', ['explanation']],
  ['е typed as ё', 'рёшения', 'ru', ['explanation']],
  ['Kazakh typed without its letters', 'кайта окыту', 'kk', ['retraining']],
  ['Kazakh in Latin letters of 2018', 'órt qaýipsizdigi', 'kk', ['fire']],
  ['Kazakh in Latin letters of 2021', 'ört qauıpsızdıgı', 'kk', ['fire']],
  ['Kazakh in Latin letters without signs', 'eńbek inspektor', 'kk', ['fire']],
  ['Russian in Latin letters', 'profsoyuz', 'ru', ['explanation', 'retraining']],
  ['Russian typed in the English layout', 'pf,fcnjdrf', 'ru', ['strike']],
  ['Kazakh typed in the English layout', 'thte3k', 'kk', ['strike']],
  ['Kazakh with a comma among its keys', 't4,tr', 'kk', ['course:safety', 'explanation', 'fire']],
  ['English typed in the Russian layout', 'ыекшлу', 'en', ['strike']],
  ['one slip in a word of five letters and more', 'фанды', 'ru', ['retraining']],
  ['two slips in a word of nine letters and more', 'перобучиния', 'ru', ['retraining']],
  ['two letters exchanged', 'garmnet', 'en', ['fire']],
  ['no slip in a word of four letters', 'funf', 'en', []],
  ['the beginning of the last word', 'пожарная безоп', 'ru', ['fire']],
  ['no beginning of another word', 'пожар фабрик', 'ru', ['fire']],
  ['an abbreviation by what it stands for', 'БиОТ', 'ru', ['course:safety', 'fire']],
  ['an abbreviation that is a preposition in small letters', 'ОТ', 'ru', ['course:safety', 'fire']],
  ['a Kazakh abbreviation', 'ЕҚ', 'kk', ['course:safety', 'fire']],
  ['an English abbreviation', 'OHS', 'en', ['course:safety', 'fire']],
  ['МОТ', 'МОТ', 'ru', ['fire']],
  ['ХЕҰ', 'ХЕҰ', 'kk', ['fire']],
  ['ILO', 'ILO', 'en', ['fire']],
  ['only what has all the words', 'профсоюз алгоритм', 'ru', ['explanation']],
  ['words in whatever order', 'алгоритма объяснение', 'ru', ['explanation']],
  ['a name that only some texts have', 'gdpr', 'kk', ['data']],
  ['without small words', 'право на алгоритм', 'ru', ['explanation']],
  ['nothing for a word that is nowhere', 'xylophone', 'en', []],
];

/** What a query finds, whatever the order. */
export const describeFinding = (engine: () => SearchEngine) => {
  test.each(finds)('finds %s: «%s»', async (_, text, locale, expected) => {
    const answer = await engine().search(asked(text, locale));
    expect(sorted(answer)).toEqual(expected);
    expect(answer.total).toBe(expected.length);
  });

  test('words nothing has are dropped from the right, and the answer says what was searched', async () => {
    const answer = await engine().search(asked('алгоритм xylophone'));
    expect(ids(answer)).toEqual(['explanation']);
    expect(answer.understoodAs).toBe('алгоритм');
  });

  test.each([
    ['fkujhbnv', 'ru', 'алгоритм'],
    ['algoritm', 'kk', 'алгоритм'],
  ] as const)('«%s» of a reader in %s is understood as another word, and that is told', async (text, locale, expected) => {
    const answer = await engine().search(asked(text, locale));
    expect(ids(answer)[0]).toBe('explanation');
    expect(answer.understoodAs).toBe(expected);
  });

  test('what was found as typed is neither reread nor corrected', async () => {
    expect(await engine().search(asked('забастовка'))).toMatchObject({ understoodAs: null, didYouMean: null });
  });

  test('nothing found says so in every part of the answer', async () => {
    const answer = await engine().search(asked('xylophone', 'en'));
    expect(answer).toMatchObject({ total: 0, hits: [] });
    expect(Object.values(answer.facets).flat()).toEqual([]);
  });
};
