import type { Face } from '../designs/faces.ts';
import type { Sheet } from '../designs/sheet.ts';
import type { FontFace } from '../fonts/load-fonts.ts';
import { type Wording, wordings } from '../wording/wording.ts';
import type { TranscriptDocument } from './transcript.ts';
import { type TranscriptWording, transcriptWordings } from './wording/wording.ts';

/** A4 portrait, in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const;

const margin = 44;

/** Where pages are drawn on, from the lower left corner; the running foot stands below `bottom`. */
export const area = {
  left: margin,
  right: pageSize.width - margin,
  width: pageSize.width - 2 * margin,
  top: pageSize.height - 34,
  bottom: 62,
  foot: 40,
} as const;

/** What every part is drawn from. */
export type Transcript = {
  document: TranscriptDocument;
  faces: Record<FontFace, Face>;
  words: TranscriptWording;
  /** What certificates themselves call things. */
  terms: Wording;
};

export const transcriptOf = (document: TranscriptDocument, faces: Record<FontFace, Face>): Transcript => ({
  document,
  faces,
  words: transcriptWordings[document.locale],
  terms: wordings[document.locale],
});

/** Something that is not parted between pages; drawn with its upper edge at `top`. */
export type Block = {
  /** Space above it, unless a page begins with it. */
  before: number;
  height: number;
  /** Never the last of a page. */
  keepsNext: boolean;
  draw: (sheet: Sheet, top: number) => void;
};
