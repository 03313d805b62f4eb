import { type Block, bodyBlocks, heightOf } from './body-blocks.ts';
import { colours } from './colours.ts';
import { areas, columnLeft, type Drawing } from './layout.ts';
import { linesOperators } from './text.ts';

/** Scales of type to try, biggest first; below the last, outcomes are left out from the end. */
const scales = { 1: [1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.95], 2: [1.2, 1.14, 1.08, 1.02, 0.97, 0.95] } as const;

const fit = (drawing: Drawing, room: number): Block[][] => {
  const columns = (scale: number, shown: number) => drawing.languages.map((lang) => bodyBlocks(drawing, lang, scale, shown));
  const count = drawing.certificate.outcomes.length;
  const last = 0.95;
  const tries = [
    ...scales[drawing.languages.length > 1 ? 2 : 1].map((scale) => ({ scale, shown: count })),
    ...Array.from({ length: count }, (_, index) => ({ scale: last, shown: count - 1 - index })),
  ];
  for (const { scale, shown } of tries) {
    const candidate = columns(scale, shown);
    if (candidate.every((blocks) => heightOf(blocks) <= room)) return candidate;
  }
  throw new RangeError('the course title and the texts of this certificate have no room on one sheet');
};

const drawColumn = ({ sheet }: Drawing, blocks: readonly Block[], x: number, top: number, lang: string): void => {
  let y = top;
  const draw = (block: Block): void => {
    y -= block.before + (block === blocks[0] ? 0 : block.leading);
    const text = linesOperators(block.lines, x + block.indent, y, block.leading, block.style);
    if (block.role === 'LI') {
      sheet.decoration(`${colours.ochre} rg ${x} ${y + block.style.size * 0.2} 3.2 3.2 re f`);
      sheet.group('LI', () => sheet.tagged('LBody', text), { lang });
    } else sheet.tagged(block.role, text, { lang });
    y -= (block.lines.length - 1) * block.leading;
  };
  const list = blocks.filter(({ role }) => role === 'LI');
  for (const block of blocks) {
    if (block.role !== 'LI') draw(block);
    else if (block === list[0]) sheet.group('L', () => list.forEach(draw), { lang });
  }
};

/** What was learnt, one column per language, between `top` and `bottom`. */
export const drawBody = (drawing: Drawing, top: number, bottom: number): void => {
  fit(drawing, top - bottom).forEach((blocks, index) => {
    const lang = drawing.languages[index] ?? 'kk';
    drawColumn(drawing, blocks, columnLeft(index, drawing.languages.length), top, lang);
  });
  sheetDivider(drawing);
};

const sheetDivider = ({ sheet }: Drawing): void =>
  sheet.decoration(`${colours.paleBlue} RG 0.5 w ${areas.divider} ${areas.bottom} m ${areas.divider} ${areas.top} l S`);
