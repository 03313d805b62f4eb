/**
 * Latin spellings of Kazakh and Russian → Cyrillic, before folding. Letters of the alphabets of 2017 (a', g'), 2018 (á, ǵ,
 * ı) and 2021 (ä, ğ, ū), and what people write without any of them. Longest first; y and e have two readings.
 */
const spellings: Record<string, string> = {
  shch: 'щ',
  sch: 'щ',
  "s'": 'ш',
  "c'": 'ч',
  "a'": 'ә',
  "g'": 'ғ',
  "n'": 'ң',
  "o'": 'ө',
  "u'": 'ү',
  "i'": 'й',
  "y'": 'у',
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  gh: 'ғ',
  ng: 'ң',
  ts: 'ц',
  ya: 'я',
  yu: 'ю',
  yo: 'ё',
  ia: 'ия',
  iy: 'ий',
  ii: 'ий',
  á: 'ә',
  ä: 'ә',
  ǵ: 'ғ',
  ğ: 'ғ',
  ń: 'ң',
  ñ: 'ң',
  ŋ: 'ң',
  ó: 'ө',
  ö: 'ө',
  ú: 'ү',
  ü: 'ү',
  ū: 'ұ',
  ý: 'у',
  ı: 'ы',
  ï: 'й',
  ş: 'ш',
  ç: 'ч',
  a: 'а',
  b: 'б',
  v: 'в',
  g: 'г',
  d: 'д',
  e: 'е',
  j: 'ж',
  z: 'з',
  i: 'і',
  k: 'к',
  q: 'қ',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  f: 'ф',
  h: 'х',
  x: 'х',
  c: 'с',
  w: 'у',
  y: 'ы',
};
const letters = new RegExp(
  Object.keys(spellings)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

const written = (word: string, change: Record<string, string> = {}): string =>
  word.replace(letters, (spelling) => change[spelling] ?? spellings[spelling] ?? spelling);

/** Cyrillic readings of a word in Latin letters: «eńbek» and «enbek» → «еңбек», «енбек». None when it holds other letters. */
export const fromLatin = (text: string): string[] => {
  const word = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ʼ’‘`´]/g, "'");
  if (!/^[\p{Script=Latin}']+$/u.test(word)) return [];
  return [...new Set([written(word), written(word, { y: 'й' }), written(word, { ng: 'нг', ia: 'я', ya: 'иа' }), written(word, { c: 'ц', h: 'һ', e: 'э' })])];
};
