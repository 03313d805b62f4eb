import type { Locale } from '#language/locale.ts';
import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { wrap } from './fit-text.ts';
import { frameMiddle } from './guilloche.ts';
import { areas, type Drawing, smallestType } from './layout.ts';
import { sheetSize } from './sheet.ts';
import { linesOperators, type TextStyle, textOperators } from './text.ts';

/** Signatories and how to check: where they begin, and how to draw them. */
export type Footer = { top: number; draw: () => void };

const size = smallestType;
const leading = 10.4;

/** Page where a code is typed, as people write it: no scheme, no code. */
const verifyPage = (url: string): string => url.replace(/^https?:\/\//u, '').replace(/\/[^/]*$/u, '');

const layOutNotes = ({ sheet, faces, languages, certificate }: Drawing, notesOf: (lang: Locale) => string): Footer => {
  const style: TextStyle = { face: faces.sans, size, colour: colours.quiet };
  const notes = languages.map((lang) => ({ lang, lines: wrap(notesOf(lang), areas.mainWidth, (text) => style.face.width(text, size)) }));
  const gap = 2.5;
  const first = areas.bottom + (notes.flatMap(({ lines }) => lines).length - 1) * leading + (notes.length - 1) * gap;
  const draw = () => {
    let y = first;
    for (const { lang, lines } of notes) {
      sheet.tagged('P', linesOperators(lines, areas.left, y, leading, style), { lang });
      y -= lines.length * leading + gap;
    }
    if (certificate.demonstration) drawDemonstrationMark({ sheet, faces, languages });
  };
  return { top: first + leading, draw };
};

/** Up to three signatories side by side, each with a line to sign on. */
const layOutSignatories = ({ sheet, faces, languages, certificate }: Drawing, bottom: number): Footer => {
  const signatories = certificate.signatories.slice(0, 3);
  if (signatories.length === 0) return { top: bottom, draw: () => undefined };
  const width = Math.min(240, (areas.mainWidth - (signatories.length - 1) * areas.columnGap) / signatories.length);
  const style: TextStyle = { face: faces.sans, size, colour: colours.ink };
  const columns = signatories.map(({ name, position }) => {
    const entries = languages.map((lang) => ({ lang, lines: wrap(`${name[lang]}, ${position[lang]}`, width, (text) => style.face.width(text, size)) }));
    return entries.filter((entry, index) => entries.findIndex((other) => other.lines.join() === entry.lines.join()) === index);
  });
  const height = Math.max(...columns.map((column) => column.reduce((sum, { lines }) => sum + lines.length * leading, 0)));
  const rule = bottom + height + 4;
  const draw = () =>
    columns.forEach((column, index) => {
      const x = areas.left + index * (width + areas.columnGap);
      let y = rule - leading;
      sheet.decoration(`${colours.quiet} RG 0.6 w ${x} ${rule} m ${x + width} ${rule} l S`);
      for (const { lang, lines } of column) {
        sheet.tagged('P', linesOperators(lines, x, y, leading, style), { lang });
        y -= lines.length * leading;
      }
    });
  // Above the line there must be room for a hand.
  return { top: rule + 22, draw };
};

/** Says, in a break of the frame, that this is a sample. */
const drawDemonstrationMark = ({ sheet, faces, languages }: Pick<Drawing, 'sheet' | 'faces' | 'languages'>): void => {
  const style: TextStyle = { face: faces.sansBold, size: 8.5, colour: colours.blue };
  const texts = languages.map((lang) => wordings[lang].demonstration);
  const [padding, gap] = [14, 22];
  const widths = texts.map((text) => style.face.width(text, style.size));
  const width = widths.reduce((sum, one) => sum + one + gap, padding * 2 - gap);
  const left = (sheetSize.width - width) / 2;
  sheet.decoration(`${colours.white} rg ${colours.blue} RG 0.8 w ${left} ${frameMiddle - 8.5} ${width} 17 re B`);
  let x = left + padding;
  texts.forEach((text, index) => {
    sheet.tagged('P', textOperators(text, x, frameMiddle - 3, style), { lang: languages[index] ?? 'kk' });
    x += (widths[index] ?? 0) + gap;
  });
};

export const layOutFooter = (drawing: Drawing): Footer => {
  const address = verifyPage(drawing.certificate.verifyUrl);
  const notes = layOutNotes(drawing, (lang) => wordings[lang].howToCheck(address));
  const signatories = layOutSignatories(drawing, notes.top + 4);
  const draw = () => {
    signatories.draw();
    notes.draw();
  };
  return { top: signatories.top + 7, draw };
};
