import type { Locale } from '#language/locale.ts';
import { colours } from '../colours.ts';
import { wrap } from '../fit-text.ts';
import { smallestType } from '../layout.ts';
import type { Sheet } from '../sheet.ts';
import { linesOperators, type TextStyle } from '../text.ts';
import type { Unit } from './flow.ts';
import { columnWidth, type Supplement } from './layout.ts';
import type { Part, Section } from './sections.ts';

/** `list` marks items of one list. `y` is the top of the unit. */
export type DrawnUnit = Unit & { list?: Section; draw: (sheet: Sheet, x: number, y: number) => void };

/** Size of type, leading and space between parts, both in sizes; roomiest first. */
export const settings = [
  { size: 10, leading: 1.32, gap: 0.9 },
  { size: 9.5, leading: 1.3, gap: 0.85 },
  { size: 9, leading: 1.28, gap: 0.78 },
  { size: 8.6, leading: 1.26, gap: 0.7 },
  { size: 8.3, leading: 1.24, gap: 0.62 },
  { size: smallestType, leading: 1.22, gap: 0.55 },
  { size: smallestType, leading: 1.18, gap: 0.42 },
] as const;
type Setting = (typeof settings)[number];

const indent = 9;
/** Of a column, for the names of a table's rows. */
const firstColumn = 0.44;
/** Of the size, from the top of a line to its baseline. */
const ascent = 0.98;
/** A longer paragraph may go on in the next column. */
const mostLines = 12;

const chunks = (lines: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(lines.length / mostLines) }, (_, index) => lines.slice(index * mostLines, (index + 1) * mostLines));

const tableUnit = ({ faces, lang }: Supplement, rows: readonly string[][], keepsNext: boolean, { size, leading: sizes, gap }: Setting): DrawnUnit => {
  const leading = size * sizes;
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) => columnWidth * (column === 0 ? firstColumn : (1 - firstColumn) / (count - 1)));
  const laid = rows.map((row, index) => {
    const isHead = index === 0;
    const cells = row.map((text, column) => {
      const face = isHead || index === rows.length - 1 || column === 0 ? faces.sansBold : faces.sans;
      const style: TextStyle = { face, size: isHead ? Math.max(smallestType, size - 0.6) : size, colour: isHead ? colours.quiet : colours.ink };
      return { style, lines: wrap(text, (widths[column] ?? 0) - 8, (part) => face.width(part, style.size)) };
    });
    return { cells, height: Math.max(...cells.map(({ lines }) => lines.length)) * leading + gap * 4 };
  });
  return {
    before: size * gap * 0.3,
    height: laid.reduce((sum, { height }) => sum + height, 0),
    keepsNext,
    draw: (sheet, x, top) => {
      let y = top;
      const drawRow = ({ cells, height }: (typeof laid)[number], row: number): void => {
        sheet.group('TR', () => {
          let left = x;
          for (const [column, { style, lines }] of cells.entries()) {
            const text = linesOperators(lines, left, y - gap * 2 - size * ascent, leading, style);
            if (row === 0) sheet.tagged('TH', text, { lang, scope: 'Column' });
            else if (column === 0) sheet.tagged('TH', text, { lang, scope: 'Row' });
            else sheet.tagged('TD', text, { lang });
            left += widths[column] ?? 0;
          }
        });
        y -= height;
        sheet.decoration(`${colours.paleBlue} RG 0.5 w ${x} ${y} m ${x + columnWidth} ${y} l S`);
      };
      sheet.group('Table', () => laid.forEach(drawRow), { lang });
    },
  };
};

const textUnits = (
  role: 'H2' | 'P' | 'LI',
  text: string,
  style: TextStyle,
  lang: Locale,
  { leading: sizes, before }: { leading: number; before: number },
  list?: Section,
): DrawnUnit[] => {
  const shift = role === 'LI' ? indent : 0;
  const leading = style.size * sizes;
  const lines = wrap(text, columnWidth - shift, (part) => style.face.width(part, style.size));
  return chunks(lines).map((part, index) => ({
    before: index === 0 ? before : 0,
    height: part.length * leading,
    keepsNext: role === 'H2',
    ...(list ? { list } : {}),
    draw: (sheet, x, top) => {
      const y = top - style.size * ascent;
      const operators = linesOperators(part, x + shift, y, leading, style);
      if (role !== 'LI') return sheet.tagged(role, operators, { lang });
      if (index === 0) sheet.decoration(`${colours.ochre} rg ${x} ${y + style.size * 0.2} 3 3 re f`);
      sheet.group('LI', () => sheet.tagged('LBody', operators, { lang }), { lang });
    },
  }));
};

/** The sections as units in one setting of type. */
export const unitsOf = (given: Supplement, sections: readonly Section[], setting: Setting): DrawnUnit[] => {
  const { faces, lang } = given;
  const { size, leading, gap } = setting;
  const heading: TextStyle = { face: faces.sansBold, size: size + 0.4, colour: colours.blue };
  const text: TextStyle = { face: faces.sans, size, colour: colours.ink };
  const unitsOfPart = (section: Section, part: Part, index: number): DrawnUnit[] => {
    if (part.kind === 'table') return [tableUnit(given, part.rows, index < section.parts.length - 1, setting)];
    const isItem = part.kind === 'item';
    const before = size * gap * (index === 0 ? 0.1 : 0.3);
    return textUnits(isItem ? 'LI' : 'P', part.text, text, lang, { leading, before }, isItem ? section : undefined);
  };
  return sections.flatMap((section) => [
    ...textUnits('H2', section.heading, heading, lang, { leading, before: size * gap }),
    ...section.parts.flatMap((part, index) => unitsOfPart(section, part, index)),
  ]);
};
