import type { Locale } from '#language/locale.ts';
import type { BriefSection } from '../practice-brief.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

/** All the fixed words of a brief in one language. */
export type Wording = {
  academy: string;
  library: string;
  /** Labels of facts; the first form for one, the second for more. */
  country: readonly [string, string];
  organisation: readonly [string, string];
  period: string;
  instrument: string;
  since: (year: number) => string;
  /** Ends a list of which `count` more are not shown. */
  more: (count: number) => string;
  sections: Record<BriefSection, string>;
  /** What the sheet leaves out, and where it stands. */
  shortened: string;
  withoutClause: string;
  shortenedWithoutClause: string;
  sources: string;
  /** @param shown of `all` */
  someSources: (shown: number, all: number) => string;
  citation: string;
  fullText: string;
  licence: string;
  /** Who made the text and on which terms, in the file's metadata. */
  rights: string;
  behind: string;
  /** @param date in full; in Russian in the genitive, as `formatDate` gives it */
  version: (date: string) => string;
  qrCode: (url: string) => string;
};

export const wordings: Record<Locale, Wording> = { kk, ru, en };
