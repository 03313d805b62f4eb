import type { Locale } from './locale.ts';

/** `Intl.Collator` has no Kazakh in many browsers and puts ә, і, ұ in the wrong places. Russian is a part of this alphabet. */
const cyrillic = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const latin = 'abcdefghijklmnopqrstuvwxyz';

/** First the reader's own script, then the other. */
const alphabets: Record<Locale, string> = { kk: cyrillic + latin, ru: cyrillic + latin, en: latin + cyrillic };

/** Above any number in a title, so that digits come before letters. */
const lettersFrom = 1e9;
const strangersFrom = 2e9;

/** Spaces, then numbers by value («2» before «10»), then letters; punctuation does not count. In Russian ё stands with е. */
const keyOf = (locale: Locale, text: string): number[] => {
  const folded = text.normalize('NFC').toLowerCase();
  const tokens = folded.match(/\d{1,9}|\p{L}|\s+/gu) ?? [];
  return tokens.map((token) => {
    if (/^\s/.test(token)) return -1;
    if (/^\d/.test(token)) return Number(token);
    const letter = locale === 'ru' && token === 'ё' ? 'е' : token;
    const place = alphabets[locale].indexOf(letter);
    if (place >= 0) return lettersFrom + place;
    const base = alphabets[locale].indexOf(letter.normalize('NFD').charAt(0));
    return base >= 0 ? lettersFrom + base : strangersFrom + (letter.codePointAt(0) ?? 0);
  });
};

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined) return 1;
    if (left !== right) return left - right;
  }
  return a.length - b.length;
};

/** Letters equal: any fixed order, so that a sort is the same every time. */
const tieBreak = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** For `toSorted`. Remembers the keys of what it has seen: make one for each sort and let it go (the texts may be names). */
export const comparator = (locale: Locale): ((a: string, b: string) => number) => {
  const keys = new Map<string, number[]>();
  const key = (text: string) => {
    const known = keys.get(text) ?? keyOf(locale, text);
    keys.set(text, known);
    return known;
  };
  return (a, b) => compareKeys(key(a), key(b)) || tieBreak(a, b);
};

/** One comparison by the Kazakh alphabet: ә after а, ғ after г, қ after к, ң after н, ө after о, ұ ү after у, һ after х, і after ы. */
export const compareKazakh = (a: string, b: string): number => comparator('kk')(a, b);
