/** The keys of a US keyboard row by row, and what they write in the other layouts (Windows' Russian and Kazakh). */
const keys = "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const shifted = '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?';
const russianKeys = 'ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.';
const kazakhKeys = '("әіңғ,.үұқөһйцукенгшщзхъфывапролджэячсмитьбю№';

const table = (from: string, to: string): Map<string, string> => new Map([...from].map((key, index) => [key, [...to][index] ?? key]));
const toRussian = new Map([...table(shifted, russianKeys), ...table(keys, russianKeys)]);
const toKazakh = new Map([...table(shifted, kazakhKeys), ...table(keys, kazakhKeys)]);
const fromRussian = table(russianKeys, keys);
const fromKazakh = table(kazakhKeys, keys);

const retyped = (text: string, layout: Map<string, string>): string => [...text.toLowerCase()].map((key) => layout.get(key) ?? key).join('');

/**
 * The same keys in the other layouts: «fkujhbnv» → «алгоритм», «t4,tr» → «еңбек», «пвзк» → «gdpr». Small letters; what
 * comes out the same is left out.
 */
export const otherLayouts = (text: string): string[] => {
  const written = /\p{Script=Cyrillic}/u.test(text)
    ? [retyped(text, fromRussian), retyped(text, fromKazakh)]
    : [retyped(text, toRussian), retyped(text, toKazakh)];
  return [...new Set(written)].filter((other) => other !== text.toLowerCase());
};
