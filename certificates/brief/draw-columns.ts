import { colours } from '../designs/colours.ts';
import { linesOperators, textOperators } from '../designs/text.ts';
import { ascent, type BriefBlock, type Column } from './columns.ts';
import type { Drawing } from './layout.ts';

/** Neighbouring items of one kind and language together, everything else alone. */
const runs = (blocks: readonly BriefBlock[]): BriefBlock[][] => {
  const found: BriefBlock[][] = [];
  for (const block of blocks) {
    const open = found.at(-1)?.at(-1);
    if (block.list && open?.list === block.list && open.lang === block.lang) found.at(-1)?.push(block);
    else found.push([block]);
  }
  return found;
};

/** One column from its first baseline at `top` downwards. */
const drawColumn = ({ sheet, faces }: Drawing, { left, blocks }: Column, top: number): void => {
  let y = top;
  const draw = (block: BriefBlock): void => {
    y -= block === blocks[0] ? 0 : block.before + block.leading;
    const text = linesOperators(block.lines, left + block.indent, y, block.leading, block.style);
    const { label, lang } = block;
    if (!block.list) sheet.tagged(block.role, text, { lang });
    else {
      if (!label) sheet.decoration(`${colours.blue} rg ${left} ${y + block.style.size * 0.22} 3 3 re f`);
      sheet.group('LI', () => {
        if (label) sheet.tagged('Lbl', textOperators(label, left, y, { ...block.style, face: faces.sansBold, colour: colours.blue }));
        sheet.tagged('LBody', text, { lang });
      });
    }
    y -= (block.lines.length - 1) * block.leading;
  };
  for (const run of runs(blocks)) {
    const [{ list, lang, label } = {} as BriefBlock] = run;
    if (list) sheet.group('L', () => run.forEach(draw), { lang, ...(label ? { numbering: 'Decimal' as const } : {}) });
    else run.forEach(draw);
  }
};

/** The columns below `top`, with a rule between two. */
export const drawColumns = (drawing: Drawing, columns: readonly Column[], top: number, bottom: number): void => {
  for (const column of columns) drawColumn(drawing, column, top - (column.blocks[0]?.style.size ?? 0) * ascent);
  const [, second] = columns;
  if (second) drawing.sheet.decoration(`${colours.paleBlue} RG 0.5 w ${second.left - 13} ${bottom} m ${second.left - 13} ${top} l S`);
};
