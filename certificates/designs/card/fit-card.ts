import type { FontFace } from '../../fonts/load-fonts.ts';
import { colours } from '../colours.ts';
import type { Face } from '../faces.ts';
import { wrap } from '../fit-text.ts';
import type { TextStyle } from '../text.ts';

type Fitted = { style: TextStyle; lines: string[]; leading: number };

/** Sizes of name and title to try, biggest first. */
const sizes = [
  [13.5, 8.6],
  [12, 8],
  [10.5, 7.6],
  [9, 7.2],
  [8, 6.8],
  [7, 6.4],
  [6.4, 6.2],
] as const;
const gap = 3;

/** The first lines, the last of them ending with a sign that there is more. */
const shortened = (lines: readonly string[], count: number, width: number, measure: (text: string) => number): string[] => {
  if (lines.length <= count) return [...lines];
  const kept = lines.slice(0, count);
  let last = kept.pop() ?? '';
  while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1).trimEnd();
  return [...kept, `${last}…`];
};

/** Name and title as big as there is room for. A name is never cut: throws a RangeError; a title is, and stands whole on the verify page. */
export const fitCard = (
  texts: { name: string; title: string },
  width: number,
  room: number,
  faces: Record<FontFace, Face>,
): { name: Fitted; title: Fitted } => {
  const fitted = (text: string, style: TextStyle, leading: number): Fitted => ({
    style,
    leading,
    lines: wrap(text, width, (part) => style.face.width(part, style.size)),
  });
  const tries = sizes.map(([nameSize, titleSize]) => ({
    name: fitted(texts.name, { face: faces.serifBold, size: nameSize, colour: colours.ink }, nameSize * 1.14),
    title: fitted(texts.title, { face: faces.sansBold, size: titleSize, colour: colours.ink }, titleSize * 1.22),
  }));
  const height = ({ lines, leading }: Fitted): number => lines.length * leading;
  const whole = tries.find(({ name, title }) => name.lines.length <= 3 && height(name) + gap + height(title) <= room);
  if (whole) return whole;
  const last = tries.at(-1);
  const left = last ? Math.floor((room - gap - height(last.name)) / last.title.leading) : 0;
  if (!last || left < 1) throw new RangeError(`a name of ${[...texts.name].length} letters has no room on a card`);
  const { style, lines } = last.title;
  return { name: last.name, title: { ...last.title, lines: shortened(lines, left, width, (text) => style.face.width(text, style.size)) } };
};
