/** Letters that are often typed, or heard, as their neighbour; й stays, because Russian spells by it. */
const neighbours: Record<string, string> = {
  ...{ ё: 'е', ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' },
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' },
};
const neighbour = /[ёәғқңөұүһіıłøđßæœ]/g;
const accented = /[À-ɏḀ-ỿ]|\p{M}/u;
const latinAccent = /(\p{Script=Latin})\p{M}+/gu;

const foldWhole = (text: string): string => {
  const small = text.normalize('NFC').toLowerCase();
  const plain = small.replace(neighbour, (letter) => neighbours[letter] ?? letter);
  return accented.test(plain) ? plain.normalize('NFD').replace(latinAccent, '$1').normalize('NFC') : plain;
};

/** For each unit of Latin and Cyrillic what it is folded to, where that depends on nothing beside it; else 0. */
const simple = Uint16Array.from({ length: 0x5_30 }, (_, code) => {
  const unit = String.fromCharCode(code);
  const folded = foldWhole(unit);
  return /\p{M}/u.test(unit) || folded.length !== 1 ? 0 : folded.charCodeAt(0);
});

/**
 * A word as it is compared, never as it is stored or shown: NFC, small letters, ё→е, Kazakh letters → Russian ones, Latin
 * letters without accents. May change the length.
 */
export const fold = (text: string): string => {
  let changed = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const folded = simple[code] ?? 0;
    if (folded === 0) return foldWhole(text);
    if (folded !== code) changed = true;
  }
  if (!changed) return text;
  let word = '';
  for (let at = 0; at < text.length; at += 1) word += String.fromCharCode(simple[text.charCodeAt(at)] ?? 0);
  return word;
};
