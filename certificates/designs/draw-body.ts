import { type Block, bodyBlocks, type Fullness, heightOf } from './body-blocks.ts';
import { colours } from './colours.ts';
import { areas, columnLeft, type Drawing } from './layout.ts';
import { linesOperators } from './text.ts';

/** Scales of type to try, biggest first; below the last, outcomes are left out from the end, at last all of them and how they were assessed. */
const scales = { 1: [1.32, 1.25, 1.18, 1.1, 1, 0.92, 0.88], 2: [1.2, 1.14, 1.08, 1.02, 0.97, 0.92, 0.88] } as const;
const smallest = 0.88;

/** The blocks of every column at the biggest scale that has room; `undefined` when something must go, unless `leaveOut`. */
export const fitBody = (drawing: Drawing, room: number, leaveOut: boolean): Block[][] | undefined => {
  const count = drawing.certificate.outcomes.length;
  const whole = scales[drawing.languages.length > 1 ? 2 : 1].map((scale): Fullness => ({ scale, shown: count, assessed: true }));
  const lessAndLess = Array.from({ length: count }, (_, index): Fullness => ({ scale: smallest, shown: count - 1 - index, assessed: true }));
  const tries = leaveOut ? [...whole, ...lessAndLess, { scale: smallest, shown: 0, assessed: false }] : whole;
  for (const fullness of tries) {
    const candidate = drawing.languages.map((lang) => bodyBlocks(drawing, lang, fullness));
    if (candidate.every((blocks) => heightOf(blocks) <= room)) return candidate;
  }
  return undefined;
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

/** What was learnt, one column per language, from `top` downwards. */
export const drawBody = (drawing: Drawing, columns: readonly Block[][], top: number): void => {
  columns.forEach((blocks, index) => {
    const lang = drawing.languages[index] ?? 'kk';
    drawColumn(drawing, blocks, columnLeft(index, drawing.languages.length), top, lang);
  });
  sheetDivider(drawing);
};

const sheetDivider = ({ sheet }: Drawing): void =>
  sheet.decoration(`${colours.paleBlue} RG 0.5 w ${areas.divider} ${areas.bottom} m ${areas.divider} ${areas.top} l S`);
