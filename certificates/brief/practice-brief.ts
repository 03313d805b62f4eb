import type { Locale } from '#language/locale.ts';

/** Parts of a practice in reading order: four that tell it, three that apply it in Kazakhstan. */
export const briefSections = ['problem', 'done', 'result', 'success', 'steps', 'involve', 'clause'] as const;
export type BriefSection = (typeof briefSections)[number];

/** One paragraph, or one item of a list; neighbouring items of a kind are one list. */
export type BriefParagraph = {
  text: string;
  list?: 'bullets' | 'numbers';
  /** When it is not in the language of the sheet. */
  lang?: Locale;
};

/** `language` is the document's own (BCP 47), `date` as people write it. */
export type BriefSource = { publisher: string; title: string; language: string; date?: string };

/** Everything the one-page brief of a practice says, in one language, as plain text: nothing is looked up while it is drawn. */
export type PracticeBrief = {
  locale: Locale;
  title: string;
  summary: string;
  countries: readonly string[];
  organisations: readonly string[];
  /** `to` is absent while it lasts. */
  years: { from: number; to?: number | undefined };
  instrument: string;
  /** A section without paragraphs is not shown. What finds no room stays on the page at `url`, and the sheet says so. */
  sections: Record<BriefSection, readonly BriefParagraph[]>;
  /** How to cite the entry, ready. */
  citation: string;
  /** The main ones, most important first; at most five are shown. */
  sources: readonly BriefSource[];
  /** How many the entry has. */
  sourceCount: number;
  /** What publishers of sources ask to be said; never shortened. */
  disclaimers: readonly string[];
  /** Whether a paragraph of this translation is older than its original. */
  behind: boolean;
  /** Absolute address of the entry, which the QR code holds too. */
  url: string;
  /** Civil date of the version, `YYYY-MM-DD`. */
  versionOn: string;
};
