import type { Locale } from '#language/locale.ts';
import type { CertificateDocument, Variant } from '../certificate.ts';
import type { FontFace } from '../fonts/load-fonts.ts';
import type { Face } from './faces.ts';
import { frameInset } from './guilloche.ts';
import type { Sheet } from './sheet.ts';
import { sheetSize } from './sheet.ts';

/** Languages of each file, in this order. */
export const languagesOf: Record<Variant, readonly Locale[]> = { 'kk-ru': ['kk', 'ru'], ru: ['ru'], en: ['en'], 'kk-en': ['kk', 'en'], card: ['kk', 'ru'] };

const padding = 26;
const proofWidth = 158;
const proofGap = 34;

const left = frameInset + padding;
const right = sheetSize.width - left;

/** Two parts of the sheet: what is attested (main) and what proves it (proof). In points, from the lower left corner. */
export const areas = {
  left,
  top: sheetSize.height - frameInset - 16,
  bottom: frameInset + 15,
  mainWidth: right - proofWidth - proofGap - left,
  columnGap: 26,
  proof: { left: right - proofWidth, width: proofWidth },
  divider: right - proofWidth - proofGap / 2,
} as const;

export const columnWidth = (count: number): number => (areas.mainWidth - (count - 1) * areas.columnGap) / count;
export const columnLeft = (index: number, count: number): number => areas.left + index * (columnWidth(count) + areas.columnGap);

/** No text is smaller (in points): it must survive a photocopy. */
export const smallestType = 8;

/** What every part of the sheet is drawn from. */
export type Drawing = {
  sheet: Sheet;
  faces: Record<FontFace, Face>;
  certificate: CertificateDocument;
  languages: readonly Locale[];
};
