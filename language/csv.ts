/** Quoted; a spreadsheet would carry out what begins like a formula. */
const cell = (text: string | number): string =>
  `"${String(text)
    .replace(/^(?=[=+\-@\t])/u, "'")
    .replaceAll('"', '""')}"`;

/** A table as spreadsheets set to our languages open it: UTF-8 with its mark, semicolons. */
export const csvTable = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
