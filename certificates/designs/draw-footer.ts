import type { Locale } from '#language/locale.ts';
import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { wrap } from './fit-text.ts';
import { areas, type Drawing } from './layout.ts';
import { linesOperators, type TextStyle, textOperators } from './text.ts';

const size = 8;
const leading = 10.4;

/** Page where a code is typed, as people write it: no scheme, no code. */
export const verifyPage = (url: string): string => url.replace(/^https?:\/\//u, '').replace(/\/[^/]*$/u, '');

const issuerLine = ({ certificate: { issuer } }: Drawing, lang: Locale): string => {
  const words = wordings[lang];
  const number = issuer.businessNumber ? `${words.businessNumber} ${issuer.businessNumber}` : '';
  return [issuer.name[lang], number, words.countries[issuer.country]].filter(Boolean).join(', ');
};

/** How to check and who issued, upwards from the bottom. Answers the upper edge. */
const drawNotes = (drawing: Drawing): number => {
  const { sheet, faces, languages, certificate } = drawing;
  const style: TextStyle = { face: faces.sans, size, colour: colours.quiet };
  const notes = languages.flatMap((lang) => [
    { lang, lines: wrap(`${issuerLine(drawing, lang)}. ${wordings[lang].howToCheck(verifyPage(certificate.verifyUrl))}`, areas.mainWidth, (text) => style.face.width(text, size)) },
  ]);
  const gap = 2.5;
  let y = areas.bottom + (notes.flatMap(({ lines }) => lines).length - 1) * leading + (notes.length - 1) * gap;
  const top = y + leading;
  for (const { lang, lines } of notes) {
    sheet.tagged('P', linesOperators(lines, areas.left, y, leading, style), { lang });
    y -= lines.length * leading + gap;
  }
  return top;
};

/** Up to three signatories side by side, each with a line to sign on. Answers the upper edge. */
const drawSignatories = (drawing: Drawing, bottom: number): number => {
  const { sheet, faces, languages } = drawing;
  const signatories = drawing.certificate.signatories.slice(0, 3);
  if (signatories.length === 0) return bottom;
  const width = Math.min(240, (areas.mainWidth - (signatories.length - 1) * areas.columnGap) / signatories.length);
  const style: TextStyle = { face: faces.sans, size, colour: colours.ink };
  const columns = signatories.map(({ name, position }) => {
    const lines = languages.map((lang) => ({ lang, lines: wrap(`${name[lang]}, ${position[lang]}`, width, (text) => style.face.width(text, size)) }));
    return lines.filter((entry, index) => lines.findIndex((other) => other.lines.join() === entry.lines.join()) === index);
  });
  const height = Math.max(...columns.map((column) => column.reduce((sum, { lines }) => sum + lines.length * leading, 0)));
  columns.forEach((column, index) => {
    const x = areas.left + index * (width + areas.columnGap);
    let y = bottom + height - leading + 3;
    sheet.decoration(`${colours.quiet} RG 0.6 w ${x} ${y + leading + 1} m ${x + width} ${y + leading + 1} l S`);
    for (const { lang, lines } of column) {
      sheet.tagged('P', linesOperators(lines, x, y, leading, style), { lang });
      y -= lines.length * leading;
    }
  });
  return bottom + height + 26;
};

/** Says, in a break of the frame, that this is a sample. */
const drawDemonstrationMark = ({ sheet, faces, languages }: Drawing, frameMiddle: number, sheetWidth: number): void => {
  const style: TextStyle = { face: faces.sansBold, size: 8.5, colour: colours.blue };
  const texts = languages.map((lang) => wordings[lang].demonstration);
  const width = style.face.width(texts.join('   ·   '), style.size) + 28;
  const x = (sheetWidth - width) / 2;
  sheet.decoration(`${colours.white} rg ${colours.blue} RG 0.8 w ${x} ${frameMiddle - 8.5} ${width} 17 re B`);
  let start = x + 14;
  texts.forEach((text, index) => {
    sheet.tagged('P', textOperators(text, start, frameMiddle - 3, style), { lang: languages[index] ?? 'kk' });
    start += style.face.width(`${text}   ·   `, style.size);
  });
};

/** Signatories, issuer, how to check; on a sample also that it is one. Answers the height where the body must end. */
export const drawFooter = (drawing: Drawing, frame: { middle: number; width: number }): number => {
  const top = drawSignatories(drawing, drawNotes(drawing) + 6);
  if (drawing.certificate.demonstration) drawDemonstrationMark(drawing, frame.middle, frame.width);
  return top + 6;
};
