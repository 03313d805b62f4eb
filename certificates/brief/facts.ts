import { colours } from '../designs/colours.ts';
import { wrap } from '../designs/fit-text.ts';
import { smallestType } from '../designs/layout.ts';
import { linesOperators, type TextStyle, textOperators } from '../designs/text.ts';
import { area, type Drawing, type Laid } from './layout.ts';

type Fact = { label: string; values: readonly string[]; share: number };

const gap = 16;
const mostLines = 3;
const leading = 11.4;

const periodOf = ({ brief: { years }, words }: Drawing): string => {
  if (years.to === undefined) return words.since(years.from);
  return years.to === years.from ? String(years.from) : `${years.from}–${years.to}`;
};

/** As many of a list as have room, and how many more there are. The first always stands. */
const fitList = ({ values }: Fact, width: number, style: TextStyle, more: (count: number) => string): string[] => {
  const linesOf = (count: number) => {
    const left = values.length - count;
    return wrap(values.slice(0, count).join(', ') + (left > 0 ? ` ${more(left)}` : ''), width, (text) => style.face.width(text, style.size));
  };
  let count = values.length;
  while (count > 1 && linesOf(count).length > mostLines) count -= 1;
  return linesOf(count);
};

/** Country, organisations, period and instrument side by side between two rules, from `top` downwards. */
export const layOutFacts = (drawing: Drawing, top: number): Laid => {
  const { sheet, faces, brief, words } = drawing;
  const labelOf = ([one, more]: readonly [string, string], { length }: readonly string[]) => (length > 1 ? more : one);
  const facts: Fact[] = [
    { label: labelOf(words.country, brief.countries), values: brief.countries, share: 0.21 },
    { label: labelOf(words.organisation, brief.organisations), values: brief.organisations, share: 0.38 },
    { label: words.period, values: [periodOf(drawing)], share: 0.17 },
    { label: words.instrument, values: [brief.instrument], share: 0.24 },
  ];
  const label: TextStyle = { face: faces.sans, size: smallestType, colour: colours.quiet };
  const value: TextStyle = { face: faces.sansBold, size: 8.8, colour: colours.ink };
  const room = area.width - gap * (facts.length - 1);
  let x = area.left;
  const columns = facts.map((fact) => {
    const column = { x, label: fact.label, lines: fitList(fact, room * fact.share, value, words.more) };
    x += room * fact.share + gap;
    return column;
  });
  const first = top - 11.5;
  const edge = first - Math.max(...columns.map(({ lines }) => lines.length)) * leading - 6;
  const draw = () => {
    sheet.decoration(`${colours.blue} RG 0.5 w ${[top, edge].map((y) => `${area.left} ${y} m ${area.right} ${y} l S`).join(' ')}`);
    for (const column of columns)
      sheet.tagged('P', `${textOperators(column.label, column.x, first, label)}\n${linesOperators(column.lines, column.x, first - leading, leading, value)}`, {
        lang: brief.locale,
      });
  };
  return { edge, draw };
};
