import { describe, expect, test } from 'vitest';
import type { Locale } from '#language/locale.ts';
import { findSynonyms } from './find-synonyms.ts';
import { fold } from './fold.ts';
import { otherLayouts } from './keyboard-layout.ts';
import { fromLatin } from './latin-kazakh.ts';
import { stemsOf } from './stems.ts';
import { isStopWord } from './stop-words.ts';
import { synonyms } from './synonyms.ts';
import { exchanges, typosAllowed } from './typos.ts';
import { placedWords, wordsOf } from './words.ts';

describe('fold', () => {
  test.each([
    ['Ёлка', 'елка'],
    ['е\u0308лка', 'елка'],
    ['Әлеуметтік ҚҰРЫЛЫМ', 'алеуметтик курылым'],
    ['һәм іңір өсім үй ғалым', 'хам инир осим уй галым'],
    ['Йод', 'йод'],
    ['и\u0306од', 'йод'],
    ['Confédération', 'confederation'],
    ['İstanbul', 'istanbul'],
    ['Straße', 'strasse'],
    ['C155', 'c155'],
    ['', ''],
  ])('%j is compared as %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
    expect(fold(fold(text))).toBe(expected);
  });
});

test('words are letters and digits where they stand; marks belong to them, signs and halves of pairs do not', () => {
  const text = 'ver.di, «C-190» № 7: е\u0308ж\ud83d\ude00ок';
  expect(placedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ver', 'di', 'C', '190', '7', 'е\u0308ж', 'ок']);
  expect(wordsOf('ә'.repeat(5_000))[0]).toHaveLength(60);
  expect(wordsOf(' -- \u0301 ?! ')).toEqual([]);
});

/** Forms that must share a stem in texts of a language. */
const paradigms: [Locale, string][] = [
  ['kk', 'еңбек еңбекті еңбегі еңбегіміз еңбекке еңбектің еңбектен еңбекпен'],
  ['kk', 'алгоритм алгоритмді алгоритмнің алгоритмдер алгоритмдерге алгоритмі алгоритмдеріміздің'],
  ['kk', 'шарт шарты шартты шарттың шартының шартында шарттарымызға'],
  ['kk', 'кәсіподақ кәсіподағы кәсіподақтар кәсіподақтарға кәсіподақтың кәсіподағымыз'],
  ['kk', 'құқық құқығы құқығын құқықтар құқықтарымызды'],
  ['kk', 'мигрант мигранты мигранттар мигранттарға'],
  ['kk', 'интеллект интеллекті интеллектіні интеллектіге'],
  ['kk', 'қауіпсіздік қауіпсіздігі қауіпсіздікті қауіпсіздігіне'],
  ['kk', 'жұмысшы жұмысшылар жұмысшыға жұмысшының'],
  ['kk', 'ел елдер елдерге'],
  ['kk', 'кәсіпорын кәсіпорындар кәсіпорындарымыздағы'],
  ['ru', 'алгоритм алгоритма алгоритмов алгоритмами алгоритмах'],
  ['ru', 'забастовка забастовок забастовки забастовкой'],
  ['ru', 'объяснение объяснения объяснений объяснениями'],
  ['ru', 'курьер курьеры курьеров курьерам'],
  ['en', 'decision decisions'],
  ['en', 'retraining retrained retrain'],
  ['en', 'platform platforms'],
];

describe('stems', () => {
  const inLanguage = (locale: Locale, word: string) => stemsOf(fold(word)).flatMap(([language, stem]) => (language === locale ? [stem] : []));

  test.each(paradigms)('%s: %s', (locale, forms) => {
    const [first = '', ...others] = forms.split(' ');
    const known = inLanguage(locale, first);
    for (const form of others) expect({ form, shared: inLanguage(locale, form).some((stem) => known.includes(stem)) }).toEqual({ form, shared: true });
  });

  test.each([
    ['kk', 'еңбек', 'ермек'],
    ['kk', 'шарт', 'шара'],
    ['ru', 'труд', 'трудность'],
    ['ru', 'профсоюз', 'союз'],
    ['en', 'union', 'universe'],
  ] as const)('%s: %s and %s have none in common', (locale, one, other) => {
    expect(inLanguage(locale, one).filter((stem) => inLanguage(locale, other).includes(stem))).toEqual([]);
  });

  test('Cyrillic words have stems in both languages, Latin ones in English, others none', () => {
    expect(stemsOf('труд').map(([language]) => language)).toEqual(['kk', 'ru']);
    expect(stemsOf('union').map(([language]) => language)).toEqual(['en']);
    expect([stemsOf('c155'), stemsOf('ии')[1]]).toEqual([[], ['ru', 'ии']]);
  });
});

test.each([
  ['fkujhbnv', 'алгоритм'],
  ['j,]zcytybt', 'объяснение'],
  ['GHJACJ.P', 'профсоюз'],
  ['t4,tr', 'еңбек'],
  ['n8c3yl3he', 'түсіндіру'],
  ['0f;fn', 'қажат'],
  ['пвзк', 'gdpr'],
  ['ыекшлу', 'strike'],
])('the keys of %s write %s in another layout', (typed, meant) => {
  expect(otherLayouts(typed)).toContain(meant);
});

test.each([
  ['eńbek', 'еңбек'],
  ['enbek', 'енбек'],
  ["en'bek", 'еңбек'],
  ['qūqyq', 'құқық'],
  ['kásipodaq', 'кәсіподақ'],
  ['kasipodak', 'касіподак'],
  ['áleýmettik', 'әлеуметтік'],
  ['jumys', 'жумыс'],
  ['şart', 'шарт'],
  ['shart', 'шарт'],
  ['algoritm', 'алгоритм'],
  ['profsoyuz', 'профсоюз'],
  ['zabastovka', 'забастовка'],
])('%s is read as %s, letters of other alphabets being folded', (latin, cyrillic) => {
  expect(fromLatin(latin).map(fold)).toContain(fold(cyrillic));
});

test('what is not in Latin letters has no Latin reading', () => {
  expect([fromLatin('еңбек'), fromLatin('c155'), fromLatin('')]).toEqual([[], [], []]);
});

test.each([
  ['труд', 0],
  ['шарты', 1],
  ['алгоритм', 1],
  ['забастовка', 2],
  ['2024', 0],
  ['c190abcdefg', 0],
])('%s may have %i slips', (word, slips) => {
  expect(typosAllowed(word)).toBe(slips);
});

test('exchanged neighbours are one slip', () => {
  expect(exchanges('труд')).toEqual(['ртуд', 'турд', 'трду']);
  expect(exchanges('аа')).toEqual([]);
});

describe('synonyms', () => {
  const others = (query: string): string[] => findSynonyms(query.split(' '), 0)?.others.map((phrase) => phrase.join(' ')) ?? [];

  test.each([
    ['БиОТ', 'охрана труда'],
    ['биот', 'еңбекті қорғау'],
    ['ОТ', 'охрана труда'],
    ['ЕҚ', 'occupational safety and health'],
    ['охраны труда', 'OHS'],
    ['еңбекті қорғаудың', 'БиОТ'],
    ['ILO', 'МОТ'],
    ['МОТ', 'ХЕҰ'],
    ['ХЕҰ', 'International Labour Organization'],
    ['ITUC', 'ХКК'],
    ['МКП', 'ITUC'],
    ['ЖИ', 'искусственный интеллект'],
    ['AI', 'жасанды интеллект'],
    ['GDPR', 'Общий регламент по защите данных'],
  ])('%s stands for %s', (query, expected) => {
    expect(others(query)).toContain(wordsOf(expected).map(fold).join(' '));
  });

  test('an abbreviation that is a word in small letters is meant in capitals, or alone', () => {
    expect(findSynonyms(['отпуск', 'от', 'работодателя'], 1)).toBeNull();
    expect(findSynonyms(['инструктаж', 'ОТ'], 1)).toMatchObject({ onlyMeant: true });
    expect(findSynonyms(['от'], 0)).toMatchObject({ onlyMeant: true });
  });

  test('the longest phrase counts', () => {
    expect(findSynonyms(['безопасность', 'и', 'охрана', 'труда'], 0)).toMatchObject({ length: 4 });
  });

  test('every line joins at least two phrases, each made of words, none twice', () => {
    for (const line of synonyms) {
      const phrases = line.map((phrase) => wordsOf(phrase).join(' '));
      expect(phrases.length).toBeGreaterThan(1);
      expect(phrases).not.toContain('');
      expect(new Set(phrases).size).toBe(phrases.length);
    }
  });
});

test('small words are left out, words that tell something are not', () => {
  expect(['и', 'for', 'және', 'үшін', 'бұл'].map((word) => isStopWord(fold(word)))).toEqual([true, true, true, true, true]);
  expect(['труд', 'еңбек', 'union', 'право', 'құқық'].map((word) => isStopWord(fold(word)))).toEqual([false, false, false, false, false]);
});
