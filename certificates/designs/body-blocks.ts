import type { Locale } from '#language/locale.ts';
import { statementOf, wordings } from '../wording/wording.ts';
import { colours } from './colours.ts';
import { wrap } from './fit-text.ts';
import { columnWidth, type Drawing, smallestType } from './layout.ts';
import type { TextStyle } from './text.ts';

/** A paragraph ready to be drawn: `before` is the space above it. */
export type Block = { role: 'P' | 'H2' | 'LI'; lines: string[]; style: TextStyle; leading: number; before: number; indent: number };

const listIndent = 10;

/** How much is said: the scale of type, how many outcomes, and whether how it was assessed. */
export type Fullness = { scale: number; shown: number; assessed: boolean };

/** What was learnt, in one language, as blocks. */
export const bodyBlocks = (drawing: Drawing, lang: Locale, { scale, shown, assessed }: Fullness): Block[] => {
  const { faces, certificate, languages } = drawing;
  const words = wordings[lang];
  const kind = words.kinds[certificate.kind];
  const block = (role: Block['role'], text: string, face: keyof typeof faces, size: number, before: number, colour: string = colours.ink): Block => {
    const style = { face: faces[face], size: Math.max(smallestType, size * scale), colour };
    const indent = role === 'LI' ? listIndent : 0;
    const lines = wrap(text, columnWidth(languages.length) - indent, (part) => style.face.width(part, style.size));
    return {
      role,
      lines,
      style,
      leading: style.size * (face === 'serifBold' ? 1.2 : Math.min(1.36, 1.22 + (scale - 0.88) * 0.8)),
      before: before * (scale < 1 ? scale ** 3 : scale),
      indent,
    };
  };
  const labelled = (label: string, text: string): Block[] =>
    text === '' ? [] : [block('H2', label, 'sansBold', 8, 9, colours.blue), block('P', text, 'sans', 8.4, 1)];
  const outcomes = certificate.outcomes.slice(0, shown).map((text) => block('LI', text[lang], 'sans', 8.4, 1.6));
  const assessment = [certificate.assessment[lang], kind.limit].filter(Boolean).join(' ');
  return [
    block('P', statementOf(words, certificate), 'sans', 8.8, 0, colours.quiet),
    block('P', certificate.title[lang], 'serifBold', 14, 5, colours.ink),
    ...(outcomes.length > 0 ? [block('H2', kind.outcomes, 'sansBold', 8, 9, colours.blue)] : []),
    ...outcomes,
    ...(shown < certificate.outcomes.length ? [block('P', certificate.supplement ? words.moreOverleaf : words.moreOutcomes, 'sans', 8, 2, colours.quiet)] : []),
    ...(assessed ? labelled(kind.assessment, assessment) : []),
    ...(certificate.recognitions ?? []).map(({ kind: how, partner }) => block('P', words.recognitions[how](partner[lang]), 'sansBold', 8, 7, colours.blue)),
    ...(certificate.legalNote ? [block('P', certificate.legalNote[lang], 'sans', 8, 7, colours.quiet)] : []),
  ];
};

/** From the first baseline to the last. */
export const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { lines, leading, before }) => sum + before + lines.length * leading, 0) - (blocks[0]?.leading ?? 0);
