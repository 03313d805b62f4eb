import { z } from 'zod';
import { locales } from '#language/locale.ts';
import { instruments, standards, themes } from './terms.ts';

/** Part of every address of the practice; chosen once. */
export const practiceIdSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/**
 * The parts of a practice's text, in reading order. `title` and `summary` are one paragraph of plain text; the rest are
 * Markdown from the allow-list of rich-text.ts.
 */
export const sections = [
  'title',
  'summary',
  /** What went wrong for workers. */
  'problem',
  /** What the union did. */
  'done',
  /** What came of it, with its limits. */
  'result',
  /** What made it work. */
  'success',
  /** How to adapt it in Kazakhstan: steps, */
  'steps',
  /** whom to involve, */
  'involve',
  /** and a sample clause, ours. */
  'clause',
] as const;
export type Section = (typeof sections)[number];

/** Sections that state facts about the world: each of their paragraphs cites a source. */
export const factSections: readonly Section[] = ['problem', 'done', 'result'];
/** Written by an expert on Kazakhstan. */
export const adaptationSections: readonly Section[] = ['steps', 'involve', 'clause'];

/** Where a language's text stands. `original` is the language it was first written in; `reviewed` follows a review of either. */
export const textStates = ['original', 'translated', 'adapted', 'reviewed'] as const;

const paragraph = z.string().min(1).max(6_000);
const perSection = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(sections), z.array(value).max(60));

export const practiceTextSchema = z.strictObject({
  state: z.enum(textStates),
  /** Paragraphs of each section. A translation has as many as the original: they stand side by side. */
  sections: perSection(paragraph),
  /** Only in translations: per paragraph, the short hash of the original it was made from (null: not from any yet). "Behind" is computed from it. */
  madeFrom: perSection(z.string().length(12).nullable()).optional(),
});
export type PracticeText = z.infer<typeof practiceTextSchema>;

const sourceIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const practiceSourceSchema = z.strictObject({
  /** Cited in texts as `[^id]`. */
  id: sourceIdSchema,
  publisher: z.string().min(1).max(200),
  /** As the document calls itself, in its own language. */
  title: z.string().min(1).max(400),
  authors: z.array(z.string().min(1).max(120)).max(20).optional(),
  url: z.url({ protocol: /^https?$/ }).max(1_000),
  /** The document's own date: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** BCP 47 language of the document. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** What its publisher allows; `unknown` when it does not say. */
  licence: z.enum([
    'all-rights-reserved',
    'cc-by-4.0',
    'cc-by-sa-4.0',
    'cc-by-nc-4.0',
    'cc-by-nc-sa-4.0',
    'cc-by-nc-nd-4.0',
    'eu-reuse',
    'ogl-3',
    'public-domain',
    'unknown',
  ]),
  /** A text its publisher asks for when the work is translated or adapted. */
  disclaimer: z.enum(['ilo-translation', 'ilo-adaptation']).optional(),
  checked: z.strictObject({
    on: z.iso.date(),
    /** `live`: read at its address that day; `stored-copy`: read in a stored copy, which may be older; `secondary`: only reports of it were read. */
    how: z.enum(['live', 'stored-copy', 'secondary']),
  }),
});
export type PracticeSource = z.infer<typeof practiceSourceSchema>;

export const practiceSchema = z.strictObject({
  id: practiceIdSchema,
  /** The language the entry was first written in. */
  original: z.enum(locales),
  /** ISO 3166-1 alpha-2; `EU` for the Union as a whole, `001` for the world. */
  countries: z
    .array(z.string().regex(/^([A-Z]{2}|001)$/))
    .min(1)
    .max(30),
  organisations: z.array(z.string().min(1).max(200)).min(1).max(20),
  /** Ids of sectors as in db/seed/sectors.ts; empty for every sector. */
  sectors: z.array(z.string().max(50)).max(24),
  themes: z.array(z.enum(themes)).min(1).max(6),
  instrument: z.enum(instruments),
  /** `to` is absent while it lasts. */
  years: z.strictObject({ from: z.number().int().min(1900).max(2100), to: z.number().int().min(1900).max(2100).optional() }),
  standards: z.array(z.enum(standards)).max(12),
  sources: z.array(practiceSourceSchema).min(1).max(30),
  related: z.strictObject({
    /** `course/lesson`. */
    lessons: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).max(12),
    practices: z.array(practiceIdSchema).max(12),
  }),
  texts: z.partialRecord(z.enum(locales), practiceTextSchema),
});
/** An entry of the library of international practices, in all its languages. */
export type Practice = z.infer<typeof practiceSchema>;
