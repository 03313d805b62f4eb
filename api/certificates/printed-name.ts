type Names = { kk: string; ru: string; latin: string };
/** The characters of a text that no font of ours has. */
type MissingLetters = (text: string) => string[];

/** A name none of whose spellings can be drawn. The reaction is tried again, so correcting the profile issues the certificate. */
export class UndrawableName extends Error {
  constructor() {
    super('no spelling of the name can be drawn');
    this.name = 'UndrawableName';
  }
}

/** Without emoji and other ornaments; `undefined` when a letter would be lost, for a name short of a letter is another name. */
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
  return /\p{L}/u.test(kept) ? kept : undefined;
};

/**
 * The spellings as they go to print. Profiles refuse letters we cannot draw; names that came by other ways lose signs that
 * are no letters, and a spelling with a letter we lack is replaced by the Latin one, else by another that is whole.
 * Throws `UndrawableName` when there is none.
 */
export const printedNames = (names: Names, missingLetters: MissingLetters): Names => {
  const [kk, ru, latin] = [names.kk, names.ru, names.latin].map((name) => drawable(name, missingLetters));
  const instead = latin ?? ru ?? kk;
  if (instead === undefined) throw new UndrawableName();
  return { kk: kk ?? instead, ru: ru ?? instead, latin: latin ?? instead };
};
