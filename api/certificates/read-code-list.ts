import { codePattern, parseCode } from '#certificates/code.ts';

/** A line of the list, or one of several codes in it. */
export interface TypedCode {
  /** From 1. */
  line: number;
  /** As it stands there, shortened. */
  typed: string;
  /** In its written form; `undefined` when it cannot be a code. */
  code: string | undefined;
}

const longestShown = 60;
const shortened = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text);

/** Of a cell: what spreadsheets put around it. */
const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^["'«“]+|["'»”]+$/gu, '')
    .trim();

const codesIn = (line: string): string[] => {
  const cells = line.split(/[;,\t|]/u).map(unquoted);
  const whole = cells.flatMap((cell) => parseCode(cell) ?? []);
  // Beside other words: «№ 1 7K3M-…», or several with a space between.
  return whole.length > 0 ? whole : [...line.toUpperCase().matchAll(codePattern)].flatMap(([found]) => parseCode(found) ?? []);
};

/** What she took for the code: of a table's row the cell as long as one, that is all there is to show of the row. */
const meantIn = (line: string): string =>
  line
    .split(/[;,\t|]/u)
    .map(unquoted)
    .find((cell) => /\d/u.test(cell) && /^.{16,30}$/u.test(cell)) ?? line;

/** A line without a digit is a heading or a name: codes have digits, but for one in two thousand. */
const saysNothing = (line: string): boolean => !/\d/u.test(line);

/**
 * The codes of a list that somebody pasted or saved from a spreadsheet: one or several a line, alone or in a column among
 * others. A line with figures and no code of ours is kept, for she will miss it; empty lines and headings are not.
 */
export const readCodeList = (text: string): TypedCode[] =>
  text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .flatMap((raw, index): TypedCode[] => {
      const line = raw.trim();
      const found = codesIn(line);
      if (found.length > 0) return found.map((code) => ({ line: index + 1, typed: code, code }));
      return saysNothing(line) ? [] : [{ line: index + 1, typed: shortened(meantIn(line)), code: undefined }];
    });
