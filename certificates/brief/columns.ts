import { type Block, heightOf } from '../designs/body-blocks.ts';
import { colours } from '../designs/colours.ts';
import { wrap } from '../designs/fit-text.ts';
import type { TextStyle } from '../designs/text.ts';
import { area, type Drawing } from './layout.ts';
import type { BriefSection } from './practice-brief.ts';
import type { Part } from './shorten.ts';

/** `label`: the number of an item of a numbered list. */
export type BriefBlock = Block & { list?: 'bullets' | 'numbers'; label?: string; lang: string };
export type Column = { left: number; width: number; blocks: BriefBlock[] };

/** Of the text, in points; the last is the smallest at which a whole text is preferred to a shortened one. */
export const bodySizes = [10, 9.6, 9.2, 8.9, 8.6, 8.3, 8] as const;
/** Of the width, for what happened; what to learn from it has the rest. */
const shares = [0.42, 0.46, 0.5, 0.54, 0.58, 0.62] as const;
const gutter = 26;
/** What stands at the right: why it worked ends the story or begins the advice, whichever leaves the columns more even. */
const advice: readonly (readonly BriefSection[])[] = [
  ['success', 'steps', 'involve', 'clause'],
  ['steps', 'involve', 'clause'],
];

/** Of Noto Sans above and below the baseline, in sizes. */
export const ascent = 0.75;
const descent = 0.25;

const indents = { bullets: 9, numbers: 13 } as const;

/** Put where a section was made shorter. */
const cutMark = '\u00a0[…]';

const blocksOf = ({ faces, brief, words }: Drawing, parts: readonly Part[], width: number, size: number): BriefBlock[] =>
  parts.flatMap(({ section, paragraphs, isCut }, order) => {
    const heading = { face: faces.sansBold, size: size + 0.7, colour: colours.blue };
    const style = { face: faces.sans, size, colour: colours.ink };
    const measure = (one: TextStyle) => (text: string) => one.face.width(text, one.size);
    const head: BriefBlock = {
      role: 'H2',
      lines: wrap(words.sections[section], width, measure(heading)),
      style: heading,
      leading: heading.size * 1.2,
      before: order === 0 ? 0 : size * 0.95,
      indent: 0,
      lang: brief.locale,
    };
    let number = 0;
    const body = paragraphs.map(({ sentences, list, lang }, index): BriefBlock => {
      number = list === 'numbers' && (index === 0 || paragraphs[index - 1]?.list === 'numbers') ? number + 1 : list === 'numbers' ? 1 : 0;
      const text = sentences.join(' ') + (isCut && index === paragraphs.length - 1 ? cutMark : '');
      const indent = list ? indents[list] : 0;
      return {
        role: list ? 'LI' : 'P',
        lines: wrap(text, width - indent, measure(style)),
        style,
        leading: size * 1.29,
        before: index === 0 ? size * 0.2 : size * (list ? 0.22 : 0.45),
        indent,
        lang: lang ?? brief.locale,
        ...(list ? { list } : {}),
        ...(list === 'numbers' ? { label: `${number}.` } : {}),
      };
    });
    return [head, ...body];
  });

/** The columns at one size of type for each way to share the width: what happened at the left, what to learn from it at the right. */
const ways = (drawing: Drawing, parts: readonly Part[], size: number): Column[][] => {
  const column = (of: readonly Part[], left: number, width: number): Column => ({ left, width, blocks: blocksOf(drawing, of, width, size) });
  const inTwo = advice.flatMap((right) => {
    const [story, use] = [parts.filter(({ section }) => !right.includes(section)), parts.filter(({ section }) => right.includes(section))];
    if (story.length === 0 || use.length === 0) return [];
    return shares.map((share) => {
      const width = (area.width - gutter) * share;
      return [column(story, area.left, width), column(use, area.left + width + gutter, area.width - gutter - width)];
    });
  });
  return inTwo.length > 0 ? inTwo : [[column(parts, area.left, area.width)]];
};

/** From the top of the first line's capitals to the bottom of the last line's descenders. */
const tallest = (columns: readonly Column[], size: number): number => Math.max(...columns.map(({ blocks }) => heightOf(blocks))) + size * (ascent + descent);

/** The columns at the biggest size that has room, as even as they come; `undefined` when none has. */
export const fitColumns = (drawing: Drawing, parts: readonly Part[], room: number, sizes: readonly number[] = bodySizes): Column[] | undefined => {
  if (parts.length === 0) return [];
  for (const size of sizes) {
    const best = ways(drawing, parts, size).toSorted((a, b) => tallest(a, size) - tallest(b, size))[0];
    if (best && tallest(best, size) <= room) return best;
  }
  return undefined;
};
