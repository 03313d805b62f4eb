type Names = { kk: string; ru: string; latin: string };
/** The characters of a text that no font of ours has. */
type MissingLetters = (text: string) => string[];

/** What the sheet has room for, with a reserve for wide letters; no name we know of comes near. */
const longest = 120;

/** A name none of whose spellings can be drawn. The reaction is tried again, so correcting the profile issues the certificate. */
export class UndrawableName extends Error {
  constructor() {
    super('no spelling of the name can be drawn');
    this.name = 'UndrawableName';
  }
}

/**
 * Without emoji and other ornaments. `undefined` when it is too long, or when a letter would be lost: a name short of a
 * letter is another name.
 */
const drawable = (spelling: string, missingLetters: MissingLetters): string | undefined => {
  // Joiners and variation selectors belong to emoji here, though Unicode counts the latter as marks.
  const name = spelling.normalize('NFC').replace(/\p{Cf}|\p{Variation_Selector}|\u20e3/gu, '');
  const missing = missingLetters(name);
  if (missing.some((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign))) return undefined;
  const kept = [...name]
    .filter((sign) => !missing.includes(sign))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
  return /\p{L}/u.test(kept) && kept.length <= longest ? kept : undefined;
};

/**
 * The spellings as they go to print. Signs that are no letters are dropped; a spelling with a letter no font of ours has, or
 * too long for the sheet, is replaced by the Latin one, else by another that is whole. Throws `UndrawableName` when there is none.
 */
export const printedNames = (names: Names, missingLetters: MissingLetters): Names => {
  const [kk, ru, latin] = [names.kk, names.ru, names.latin].map((name) => drawable(name, missingLetters));
  const instead = latin ?? ru ?? kk;
  if (instead === undefined) throw new UndrawableName();
  return { kk: kk ?? instead, ru: ru ?? instead, latin: latin ?? instead };
};
