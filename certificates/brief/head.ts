import { colours } from '../designs/colours.ts';
import { wrap } from '../designs/fit-text.ts';
import { bandHeight, bandOperators } from '../designs/guilloche.ts';
import { linesOperators, type TextStyle, textOperators } from '../designs/text.ts';
import { layOutFacts } from './facts.ts';
import { area, type Drawing, type Laid } from './layout.ts';

/** Sizes of the title, biggest first, and on how many lines each may stand. */
const titleSizes = [
  { size: 18, most: 2 },
  { size: 16, most: 2 },
  { size: 14, most: 3 },
  { size: 12, most: Number.POSITIVE_INFINITY },
] as const;

const drawBand = ({ sheet }: Drawing): void => {
  const scale = 0.75;
  const [x, y] = [area.left, area.top - bandHeight * scale];
  sheet.decoration(
    `q ${scale} 0 0 ${scale} ${x} ${y} cm ${bandOperators(area.width / scale)} Q\n` +
      `${colours.blue} RG 0.9 w ${x} ${area.top} m ${area.right} ${area.top} l S 0.6 w ${x} ${y} m ${area.right} ${y} l S`,
  );
};

/** Whose sheet it is, title, summary and facts. */
export const layOutHead = (drawing: Drawing): Laid => {
  const { sheet, faces, brief, words } = drawing;
  const parts: (() => void)[] = [];
  let y = area.top - bandHeight * 0.75;

  y -= 16;
  const letterhead = y;
  const academy: TextStyle = { face: faces.sansBold, size: 9, colour: colours.blue };
  const library: TextStyle = { face: faces.sans, size: 8.5, colour: colours.quiet };
  parts.push(
    () => sheet.tagged('P', textOperators(words.academy, area.left, letterhead, academy)),
    () => sheet.tagged('P', textOperators(words.library, area.right - library.face.width(words.library, library.size), letterhead, library)),
  );

  const title = titleSizes
    .map(({ size, most }) => ({ size, most, lines: wrap(brief.title, area.width, (text) => faces.serifBold.width(text, size)) }))
    .find(({ lines, most }) => lines.length <= most);
  const { size = 0, lines = [] } = title ?? {};
  y -= size * 1.15 + 7;
  const titleAt = y;
  parts.push(() =>
    sheet.tagged('H1', linesOperators(lines, area.left, titleAt, size * 1.18, { face: faces.serifBold, size, colour: colours.ink }), { lang: brief.locale }),
  );
  y -= (lines.length - 1) * size * 1.18;

  const lead: TextStyle = { face: faces.serif, size: brief.summary.length > 450 ? 8.6 : 9.8, colour: colours.ink };
  const leading = lead.size * 1.34;
  const summary = wrap(brief.summary, area.width, (text) => lead.face.width(text, lead.size));
  y -= leading + 6;
  const summaryAt = y;
  parts.push(() => sheet.tagged('P', linesOperators(summary, area.left, summaryAt, leading, lead), { lang: brief.locale }));
  y -= (summary.length - 1) * leading;

  const facts = layOutFacts(drawing, y - 10);
  return {
    edge: facts.edge,
    draw: () => {
      drawBand(drawing);
      for (const part of parts) part();
      facts.draw();
    },
  };
};
