import { colours } from '../designs/colours.ts';
import { drawDemonstrationMark } from '../designs/demonstration-mark.ts';
import { unbrokenDate } from '../designs/facts.ts';
import { wrap } from '../designs/fit-text.ts';
import { bandHeight, bandOperators } from '../designs/guilloche.ts';
import type { Sheet } from '../designs/sheet.ts';
import { linesOperators, type TextStyle, textOperators } from '../designs/text.ts';
import { verifyPage } from '../designs/verify-page.ts';
import { area, type Transcript } from './layout.ts';

const scale = 0.75;
const bandBottom = area.top - bandHeight * scale;
/** Biggest first; a name is never cut. */
const nameSizes = [20, 17, 14, 12] as const;

const drawBand = (sheet: Sheet): void => {
  sheet.decoration(
    `q ${scale} 0 0 ${scale} ${area.left} ${bandBottom} cm ${bandOperators(area.width / scale)} Q\n` +
      `${colours.blue} RG 0.9 w ${area.left} ${area.top} m ${area.right} ${area.top} l S 0.6 w ${area.left} ${bandBottom} m ${area.right} ${bandBottom} l S`,
  );
};

/** Whose academy, what it is, of whom, of which day and how it is checked; where it ends. */
export const layOutHead = ({ document, faces, words }: Transcript): { bottom: number; draw: (sheet: Sheet) => void } => {
  const { locale: lang, holderName, day, withScores, certificates, demonstration } = document;
  const academy: TextStyle = { face: faces.sansBold, size: 9, colour: colours.blue };
  const title: TextStyle = { face: faces.serif, size: 15, colour: colours.blue };
  const note: TextStyle = { face: faces.sans, size: 9, colour: colours.ink };
  const fitted = nameSizes
    .map((size) => ({ size, lines: wrap(holderName, area.width, (text) => faces.serifBold.width(text, size)) }))
    .find(({ size, lines }) => lines.length <= 2 || size === nameSizes.at(-1));
  const { size = 12, lines: name = [] } = fitted ?? {};
  const says = [words.asOf(unbrokenDate(lang, day)), withScores ? words.scoresShown : '', words.howToCheck(verifyPage(certificates[0]?.verifyUrl ?? ''))];
  const notes = wrap(says.filter(Boolean).join(' '), area.width, (text) => note.face.width(text, note.size));

  const academyAt = bandBottom - 18;
  const titleAt = academyAt - 28;
  const nameAt = titleAt - size - 10;
  const noteAt = nameAt - (name.length - 1) * size * 1.2 - 20;
  return {
    bottom: noteAt - (notes.length - 1) * 12.4 - 4,
    draw: (sheet) => {
      drawBand(sheet);
      sheet.tagged('P', textOperators(words.academy, area.left, academyAt, academy), { lang });
      sheet.tagged('H1', textOperators(words.title, area.left, titleAt, title), { lang });
      sheet.tagged('P', linesOperators(name, area.left, nameAt, size * 1.2, { face: faces.serifBold, size, colour: colours.ink }), { lang });
      sheet.tagged('P', linesOperators(notes, area.left, noteAt, 12.4, note), { lang });
      if (demonstration) drawDemonstrationMark(sheet, faces, [lang], (area.top + bandBottom) / 2);
    },
  };
};
