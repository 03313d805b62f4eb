import { z } from '@hono/zod-openapi';
import { type Locale, locales } from '#language/locale.ts';
import { practiceSchema, sections, textStates } from './practice.ts';
import { workMay } from './work-may.ts';
import { stages, steps } from './workflow.ts';

const locale = z.enum(locales);
const instant = z.number().int();
const section = z.enum(sections);
const step = z.enum(steps);
const ownTexts = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });
/** A fellow worker: null without a name, or gone. */
const person = z.object({ name: z.string().nullable(), isYou: z.boolean() }).nullable();
/** Of a version: what a later save is based on. */
export const versionHash = z.string().regex(/^[0-9a-f]{64}$/);
/** Of a paragraph. */
const shortHash = z.string().regex(/^[0-9a-f]{12}$/);

export const assignmentShape = z
  .object({
    id: z.string(),
    step,
    /** Of a translation: into which language; else null. */
    language: locale.nullable(),
    assignee: person,
    /** Civil date. */
    dueOn: z.string().nullable(),
    isOverdue: z.boolean(),
    assignedAt: instant,
    closedAt: instant.nullable(),
    outcome: z.enum(['done', 'returned', 'reassigned']).nullable(),
  })
  .openapi('PracticeAssignment');
export type AssignmentView = z.infer<typeof assignmentShape>;

/** An entry as lists of work name it. */
export const entryShape = z
  .object({
    id: z.string(),
    title: ownTexts,
    original: locale,
    stage: z.enum(stages),
    /** Readers can open a version of it now. */
    published: z.boolean(),
    withdrawn: z.boolean(),
    /** Of its newest version. */
    updatedAt: instant,
    /** Those that are open. */
    assignments: z.array(assignmentShape),
  })
  .openapi('PracticeInWork');
export type EntryView = z.infer<typeof entryShape>;

const paragraph = z.object({
  markdown: z.string(),
  html: z.string(),
  /** Against today's original; `missing` has no text of its own yet. */
  standing: z.enum(['current', 'behind', 'missing']),
  /** Send as `replaces`; null while missing. */
  hash: z.string().nullable(),
  /** Of the original's paragraph: send as `basedOn`. Null for one the original no longer has. */
  originalHash: z.string().nullable(),
});
const text = z.object({
  /** Null: nothing yet in this language. */
  state: z.enum(textStates).nullable(),
  standings: z.object({ current: z.number().int(), behind: z.number().int(), missing: z.number().int() }),
  /** All nine in reading order; paragraphs as many as the original has, or more of a translation that is behind. */
  sections: z.array(z.object({ section, paragraphs: z.array(paragraph) })),
});
export type WorkText = z.infer<typeof text>;

/** Why a step cannot be completed, one by one. */
const fault = z.object({
  step,
  /** Null: among the facts and sources. */
  language: locale.nullable(),
  section: section.nullable(),
  /** From 0; null: the section as a whole. */
  paragraph: z.number().int().nullable(),
  /** Among the facts: which, dotted (`sources.0.url`). */
  field: z.string().nullable(),
  rule: z.enum([
    /** Nothing there yet. */
    'empty',
    /** Filled in by the Academy so that the entry could begin: to be replaced. */
    'placeholder',
    /** A fact without a source, an unknown source, one nobody cites, other citations than the original's. */
    'citation',
    /** Markdown beyond the allow-list; marks in a title or summary. */
    'markdown',
    /** Too long, or letters of two scripts in one word. */
    'text',
    /** A sector, lesson, practice or country there is not, or one named twice. */
    'reference',
    /** Years or dates in the wrong order, or another number of paragraphs than the original. */
    'structure',
    'behind',
    'missing',
  ]),
  /** What stands there, shortened. */
  found: z.string().nullable(),
});
export type WorkFault = z.infer<typeof fault>;

const comment = z
  .object({
    id: z.string(),
    /** Null once the account is deleted. */
    author: person,
    body: z.string(),
    /** Null: on the entry as a whole. */
    at: z.object({ section, language: locale, paragraph: z.number().int() }).nullable(),
    createdAt: instant,
    resolvedAt: instant.nullable(),
  })
  .openapi('PracticeComment');
export type CommentView = z.infer<typeof comment>;

const history = z.object({
  id: z.number().int(),
  at: instant,
  person,
  action: z.enum(['imported', 'accepted', 'begun', 'assigned', 'completed', 'returned', 'published', 'withdrawn', 'restored', 'reopened']),
  step: step.nullable(),
  language: locale.nullable(),
  versionId: z.string().nullable(),
  reason: z.string().nullable(),
});
const version = z.object({
  id: z.string(),
  number: z.number().int(),
  savedAt: instant,
  /** Null: imported from files, or saved by a review's approval. */
  person,
  /** What readers see now. */
  isPublished: z.boolean(),
});

/** Everything of an entry that has no language but its id and original. */
const facts = practiceSchema.omit({ id: true, original: true, texts: true });
export type PracticeFacts = z.infer<typeof facts>;

export const workPracticeShape = entryShape
  .extend({
    /** The newest one; `hash` is what a save is based on. */
    version: z.object({ id: z.string(), number: z.number().int(), hash: z.string(), savedAt: instant }),
    facts,
    texts: z.object({ kk: text, ru: text, en: text }),
    /** All of them, newest first. */
    assignments: z.array(assignmentShape),
    /** Oldest first. */
    comments: z.array(comment),
    history: z.array(history),
    /** Newest first. */
    versions: z.array(version),
    /** What keeps the open step, and after it publication, from being complete. */
    faults: z.array(fault),
    /** Languages a review has approved as they are now. */
    reviewed: z.array(locale),
    /** What it grew from; its answers guide who drafts. */
    proposal: z
      .object({
        id: z.string(),
        kind: z.enum(['link', 'case']),
        language: locale,
        url: z.string().nullable(),
        reason: z.string().nullable(),
        answers: z.record(z.string(), z.string()).nullable(),
      })
      .nullable(),
    may: workMay,
  })
  .openapi('WorkPractice');
export type WorkPractice = z.infer<typeof workPracticeShape>;

export const savedShape = z.object({
  versionId: z.string(),
  number: z.number().int(),
  /** What the next save is based on. */
  hash: z.string(),
  /** False when nothing was different. */
  changed: z.boolean(),
});

/** Several paragraphs, parted by empty lines. */
const sectionText = z.string().max(60_000);
/** Written by who drafts; the others by who adapts. */
const draftedSections = ['title', 'summary', 'problem', 'done', 'result', 'success'] as const;
const adaptedSections = ['steps', 'involve', 'clause'] as const;

export const draftBody = z.strictObject({ basedOn: versionHash, facts, sections: z.partialRecord(z.enum(draftedSections), sectionText) });
export type DraftBody = z.infer<typeof draftBody>;
export const adaptationBody = z.strictObject({ basedOn: versionHash, sections: z.partialRecord(z.enum(adaptedSections), sectionText) });
export type AdaptationBody = z.infer<typeof adaptationBody>;
export const translationBody = z.strictObject({
  section,
  /** From 0, as in the original. */
  index: z.number().int().min(0).max(59),
  text: z.string().min(1).max(6_000),
  /** `originalHash` of the paragraph it was made from: another original today is `stale`. */
  basedOn: shortHash,
  /** `hash` of the paragraph it replaces, null for none: another one today is `stale`. */
  replaces: shortHash.nullable(),
});
export type TranslationBody = z.infer<typeof translationBody>;

/** `language` with a translation and with nothing else. */
export const stepBody = { step, language: locale.optional() };
export const withLanguage = ({ step: one, language }: { step: string; language?: Locale | undefined }): boolean =>
  (one === 'translation') === (language !== undefined);
export const languageFault = { path: ['language'], params: { rule: 'choice' } };

export const assignmentBody = z
  .strictObject({
    id: z.uuid(),
    ...stepBody,
    /** Of a confirmed account. */
    email: z.string().trim().max(254),
    /** Civil date, today or later. */
    dueOn: z.iso.date().optional(),
  })
  .refine(withLanguage, languageFault);
export type AssignmentBody = z.infer<typeof assignmentBody>;

const pair = z.object({
  /** Null: the paragraph is new. */
  before: z.string().nullable(),
  /** Null: it is gone. */
  after: z.string().nullable(),
  /** Word by word, Markdown as typed. */
  parts: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
});
export type ComparedPair = z.infer<typeof pair>;
export const comparisonShape = z
  .object({
    from: version,
    to: version,
    /** What differs among facts and sources, as text. */
    facts: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    /** Sections that differ, by language in reading order, with all their paragraphs. */
    sections: z.array(z.object({ language: locale, section, pairs: z.array(pair) })),
  })
  .openapi('PracticeComparison');
export type ComparisonView = z.infer<typeof comparisonShape>;
