import type { Locale } from '#language/locale.ts';
import type { CertificateDocument } from '../../certificate.ts';
import type { FontFace } from '../../fonts/load-fonts.ts';
import { type Wording, wordings } from '../../wording/wording.ts';
import type { Face } from '../faces.ts';
import { sheetSize } from '../sheet.ts';

const margin = 40;

/** Where the supplement is drawn, in points from the lower left corner. */
export const area = {
  left: margin,
  right: sheetSize.width - margin,
  width: sheetSize.width - 2 * margin,
  top: sheetSize.height - 24,
  bottom: 30,
} as const;

const gutter = 28;
export const columnWidth = (area.width - gutter) / 2;
export const columnLeft = (index: number): number => area.left + index * (columnWidth + gutter);
/** Between the columns. */
export const middle = area.left + columnWidth + gutter / 2;

/** What the supplement is drawn from. */
export type Supplement = { faces: Record<FontFace, Face>; certificate: CertificateDocument; lang: Locale; words: Wording };

export const supplementOf = (faces: Record<FontFace, Face>, certificate: CertificateDocument, lang: Locale): Supplement => ({
  faces,
  certificate,
  lang,
  words: wordings[lang],
});
