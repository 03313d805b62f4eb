import type { Locale } from '#language/locale.ts';
import { wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { drawDemonstrationMark } from './demonstration-mark.ts';
import { wrap } from './fit-text.ts';
import { frameMiddle } from './guilloche.ts';
import { areas, type Drawing, smallestType } from './layout.ts';
import { linesOperators, type TextStyle } from './text.ts';
import { verifyPage } from './verify-page.ts';

/** Signatories and how to check: where they begin, and how to draw them. */
export type Footer = { top: number; draw: () => void };

const size = smallestType;
const leading = 10.4;

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
    if (certificate.demonstration) drawDemonstrationMark(sheet, faces, languages, frameMiddle);
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
