/** Letters that are often typed, or heard, as their neighbour; й stays, because Russian spells by it. */
const neighbours: Record<string, string> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const neighbour = /[ёәғқңөұүһіıłøđßæœ]/g;
const accented = /[À-ɏḀ-ỿ]|\p{M}/u;
const latinAccent = /(\p{Script=Latin})\p{M}+/gu;

/**
 * A word as it is compared, never as it is stored or shown: NFC, small letters, ё→е, Kazakh letters → Russian ones, Latin
 * letters without accents. May change the length.
 */
export const fold = (text: string): string => {
  const small = text.normalize('NFC').toLowerCase();
  const plain = small.replace(neighbour, (letter) => neighbours[letter] ?? letter);
  return accented.test(plain) ? plain.normalize('NFD').replace(latinAccent, '$1').normalize('NFC') : plain;
};
