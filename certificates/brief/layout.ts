import type { Face } from '../designs/faces.ts';
import type { Sheet } from '../designs/sheet.ts';
import type { FontFace } from '../fonts/load-fonts.ts';
import type { PracticeBrief } from './practice-brief.ts';
import type { Wording } from './wording/wording.ts';

/** A4 portrait, in points. */
export const briefSize = { width: 595.28, height: 841.89 } as const;

const margin = 40;

/** Where the sheet is drawn on, from the lower left corner. */
export const area = { left: margin, right: briefSize.width - margin, width: briefSize.width - 2 * margin, top: briefSize.height - 28, bottom: 31 } as const;

/** What every part of the sheet is drawn from. */
export type Drawing = { sheet: Sheet; faces: Record<FontFace, Face>; brief: PracticeBrief; words: Wording };

/** A part of the sheet laid out: its inner edge (the bottom of the head, the top of the foot), and how to draw it. */
export type Laid = { edge: number; draw: () => void };
