import { spawnSync } from 'node:child_process';
import type { Locale } from '#language/locale.ts';
import type { PlacedText } from './texts-of.ts';

/** Debian's names of the dictionaries. */
const dictionaries: Record<Locale, string> = { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_US' };

export interface UnknownWord {
  word: string;
  times: number;
  /** Where it stands first. */
  file: string;
  line: number;
}

/** One term on a line; `*` at the end stands for any ending; `#` begins a comment. */
export const readTerms = (text: string): ((word: string) => boolean) => {
  const terms = text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim().toLowerCase())
    .filter(Boolean);
  const whole = new Set(terms.filter((term) => !term.endsWith('*')));
  const stems = terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1));
  return (word) => whole.has(word.toLowerCase()) || stems.some((stem) => word.toLowerCase().startsWith(stem));
};

/** Which of `words` hunspell does not know; `undefined` when hunspell or the dictionary is not installed. */
const askHunspell = (locale: Locale, words: readonly string[]): Set<string> | undefined => {
  const run = spawnSync('hunspell', ['-d', dictionaries[locale], '-i', 'utf-8', '-l'], {
    input: words.join('\n'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return run.error || run.status !== 0 || /can't open|cannot open/i.test(run.stderr) ? undefined : new Set(run.stdout.split('\n').filter(Boolean));
};

/** Words of one language, each with where it stands first: letters with inner hyphens and apostrophes, abbreviations left out. */
export const wordsOf = (locale: Locale, texts: readonly PlacedText[]): Map<string, UnknownWord> => {
  const words = new Map<string, UnknownWord>();
  for (const { file, line, text, locale: of, path } of texts) {
    // Ids, hashes and addresses are no words.
    if (of !== locale || /(^|\.)from$|translatedFrom/.test(path)) continue;
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu)) {
      if (word.length < 3 || word === word.toUpperCase()) continue;
      const known = words.get(word);
      if (known) known.times += 1;
      else words.set(word, { word, times: 1, file, line });
    }
  }
  return words;
};

/** A reading aid, never a gate: Debian's Kazakh dictionary misses about one correct form in ten. */
export const findUnknownWords = (locale: Locale, texts: readonly PlacedText[], isTerm: (word: string) => boolean): UnknownWord[] | undefined => {
  const words = wordsOf(locale, texts);
  const unknown = askHunspell(locale, [...words.keys()]);
  return unknown && [...words.values()].filter(({ word }) => unknown.has(word) && !isTerm(word));
};
