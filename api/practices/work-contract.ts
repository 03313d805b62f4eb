import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { courseEditors, members } from '#api/http/who-may.ts';
import { type Locale, locales } from '#language/locale.ts';
import { practiceIdSchema, practiceSchema, sections, textStates } from './practice.ts';
import { beginning, lines, reasonText } from './proposal-contract.ts';
import { stages, steps } from './workflow.ts';

const tags = ['work'];
const locale = z.enum(locales);
const instant = z.number().int();
const section = z.enum(sections);
const step = z.enum(steps);
const ownTexts = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });
/** A fellow worker: null without a name, or gone. */
const person = z.object({ name: z.string().nullable(), isYou: z.boolean() }).nullable();
const idParams = z.object({ id: practiceIdSchema });
const languageParams = idParams.extend({ language: locale });
const commentParams = idParams.extend({ commentId: z.uuid() });
const noContent = { 204: { description: 'Done' }, ...problemResponses };
/** Of a version: what a later save is based on. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Of a paragraph. */
const shortHash = z.string().regex(/^[0-9a-f]{12}$/);

const assignment = z
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
export type AssignmentView = z.infer<typeof assignment>;

/** An entry as lists of work name it. */
const entry = z
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
    assignments: z.array(assignment),
  })
  .openapi('PracticeInWork');
export type EntryView = z.infer<typeof entry>;

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

/** What the asker may do now: role, assignment, stage and "not her own" together. */
const may = z.object({
  assign: z.boolean(),
  saveDraft: z.boolean(),
  adapt: z.boolean(),
  /** Into these languages. */
  translate: z.array(locale),
  comment: z.boolean(),
  /** Steps she may declare done; faults may still forbid it. */
  complete: z.array(z.object({ step, language: locale.nullable() })),
  /** Approve languages in review. */
  approve: z.boolean(),
  /** She could, had she not written or proposed it. */
  ownText: z.boolean(),
  /** Where to she may return it. */
  returnTo: z.array(step),
  publish: z.boolean(),
  reopen: z.boolean(),
  withdraw: z.boolean(),
  restore: z.boolean(),
});
export type WorkMay = z.infer<typeof may>;

/** Everything of an entry that has no language but its id and original. */
const facts = practiceSchema.omit({ id: true, original: true, texts: true });
export type PracticeFacts = z.infer<typeof facts>;

const workPractice = entry
  .extend({
    /** The newest one; `hash` is what a save is based on. */
    version: z.object({ id: z.string(), number: z.number().int(), hash: z.string(), savedAt: instant }),
    facts,
    texts: z.object({ kk: text, ru: text, en: text }),
    /** All of them, newest first. */
    assignments: z.array(assignment),
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
    may,
  })
  .openapi('WorkPractice');
export type WorkPractice = z.infer<typeof workPractice>;

const saved = z.object({
  versionId: z.string(),
  number: z.number().int(),
  /** What the next save is based on. */
  hash: z.string(),
  /** False when nothing was different. */
  changed: z.boolean(),
});
const savedAnswer = { 200: jsonAnswer(saved, 'Saved'), ...problemResponses };

/** Several paragraphs, parted by empty lines. */
const sectionText = z.string().max(60_000);
/** Written by who drafts; the others by who adapts. */
export const draftedSections = ['title', 'summary', 'problem', 'done', 'result', 'success'] as const;
export const adaptedSections = ['steps', 'involve', 'clause'] as const;

const draft = z.strictObject({ basedOn: hash, facts, sections: z.partialRecord(z.enum(draftedSections), sectionText) });
export type DraftBody = z.infer<typeof draft>;
const adaptation = z.strictObject({ basedOn: hash, sections: z.partialRecord(z.enum(adaptedSections), sectionText) });
export type AdaptationBody = z.infer<typeof adaptation>;
const translation = z.strictObject({
  section,
  /** From 0, as in the original. */
  index: z.number().int().min(0).max(59),
  text: z.string().min(1).max(6_000),
  /** `originalHash` of the paragraph it was made from: another original today is `stale`. */
  basedOn: shortHash,
  /** `hash` of the paragraph it replaces, null for none: another one today is `stale`. */
  replaces: shortHash.nullable(),
});
export type TranslationBody = z.infer<typeof translation>;

/** `language` with a translation and with nothing else. */
const stepBody = { step, language: locale.optional() };
const withLanguage = ({ step: one, language }: { step: string; language?: Locale | undefined }): boolean =>
  (one === 'translation') === (language !== undefined);
const languageFault = { path: ['language'], params: { rule: 'choice' } };

const newAssignment = z
  .strictObject({
    id: z.uuid(),
    ...stepBody,
    /** Of a confirmed account. */
    email: z.string().trim().max(254),
    /** Civil date, today or later. */
    dueOn: z.iso.date().optional(),
  })
  .refine(withLanguage, languageFault);
export type AssignmentBody = z.infer<typeof newAssignment>;

export const workQueue = createRoute({
  method: 'get',
  path: '/work-queue',
  tags,
  summary: 'What waits for me: my steps, overdue first; for methodists and academy administrators also the desk',
  security: members,
  responses: {
    200: jsonAnswer(
      z
        .object({
          assignments: z.array(
            assignment.extend({
              practice: z.object({ id: z.string(), title: ownTexts, stage: z.enum(stages) }),
              /** The entry has reached this step: there is something to do. */
              isDue: z.boolean(),
            }),
          ),
          desk: z
            .object({
              /** Waiting, oldest first, not her own: ids for GET /proposals/{id}. */
              proposals: z.array(
                z.object({
                  id: z.string(),
                  kind: z.enum(['link', 'case']),
                  language: locale,
                  createdAt: instant,
                  /** The link, or the first answer shortened. */
                  about: z.string(),
                }),
              ),
              /** The open step of an entry that nobody has. */
              unassigned: z.array(z.object({ practice: entry, step, language: locale.nullable() })),
              forReview: z.array(entry),
              forPublication: z.array(entry),
              /** Published or on their way: translations made from another original than today's. */
              behind: z.array(
                z.object({ practice: entry, languages: z.array(z.object({ language: locale, behind: z.number().int(), missing: z.number().int() })) }),
              ),
            })
            .nullable(),
        })
        .openapi('WorkQueue'),
      'The queue',
    ),
    ...problemResponses,
  },
});

export const listWork = createRoute({
  method: 'get',
  path: '/work/practices',
  tags,
  summary: 'All entries with their stage, newest work first (methodist, academy administrator)',
  security: courseEditors,
  request: { query: z.object({ stage: z.enum(stages).optional() }) },
  responses: { 200: jsonAnswer(z.object({ practices: z.array(entry) }), 'Entries'), ...problemResponses },
});

export const beginPractice = createRoute({
  method: 'post',
  path: '/work/practices',
  tags,
  summary: 'Begin an entry without a proposal (methodist, academy administrator); `practice-exists` when the id is taken',
  security: courseEditors,
  request: { body: jsonBody(z.strictObject({ id: practiceIdSchema, ...beginning })) },
  responses: { 201: jsonAnswer(z.object({ id: z.string() }), 'Begun'), ...problemResponses },
});

export const readWork = createRoute({
  method: 'get',
  path: '/work/practices/{id}',
  tags,
  summary: 'An entry for who works on it: texts side by side, assignments, comments, history, versions',
  security: members,
  request: { params: idParams },
  responses: { 200: jsonAnswer(workPractice, 'The entry'), ...problemResponses },
});

export const assignStep = createRoute({
  method: 'post',
  path: '/work/practices/{id}/assignments',
  tags,
  summary: 'Give a step to a person; who had it before is relieved (methodist, academy administrator)',
  description: '`invalid-input` on `email` (`choice`) when there is no such confirmed account, `own-text` for a review of her own text.',
  security: courseEditors,
  request: { params: idParams, body: jsonBody(newAssignment) },
  responses: { 201: jsonAnswer(z.object({ id: z.string() }), 'Given'), ...problemResponses },
});

export const saveDraft = createRoute({
  method: 'put',
  path: '/work/practices/{id}/draft',
  tags,
  summary: 'Save facts, sources and the original’s sections; `stale` when somebody saved in between, `step-not-open` at another stage',
  description: 'Sections that are not sent stay; an empty one is emptied.',
  security: members,
  request: { params: idParams, body: jsonBody(draft) },
  responses: savedAnswer,
});

export const saveTranslation = createRoute({
  method: 'put',
  path: '/work/practices/{id}/translations/{language}',
  tags,
  summary: 'Save one paragraph of a translation; `stale` when the original or the paragraph changed in between',
  security: members,
  request: { params: languageParams, body: jsonBody(translation) },
  responses: savedAnswer,
});

export const saveAdaptation = createRoute({
  method: 'put',
  path: '/work/practices/{id}/adaptation',
  tags,
  summary: 'Save steps, whom to involve and the sample clause in the original language; `stale` when somebody saved in between',
  security: members,
  request: { params: idParams, body: jsonBody(adaptation) },
  responses: savedAnswer,
});

export const completeStep = createRoute({
  method: 'post',
  path: '/work/practices/{id}/completions',
  tags,
  summary: 'Declare drafting, a translation or adaptation done; `step-incomplete` while `faults` stand',
  security: members,
  request: {
    params: idParams,
    body: jsonBody(
      z.strictObject({ step: z.enum(['drafting', 'translation', 'adaptation']), language: locale.optional() }).refine(withLanguage, languageFault),
    ),
  },
  responses: { 200: jsonAnswer(z.object({ stage: z.enum(stages) }), 'Where it stands now'), ...problemResponses },
});

export const approveLanguages = createRoute({
  method: 'post',
  path: '/work/practices/{id}/approvals',
  tags,
  summary: 'Approve languages in review; `own-text` for who wrote or proposed any of it, `stale` when somebody saved in between',
  security: members,
  request: { params: idParams, body: jsonBody(z.strictObject({ basedOn: hash, languages: z.array(locale).min(1).max(3) })) },
  responses: { 200: jsonAnswer(saved.extend({ reviewed: z.array(locale) }), 'Approved'), ...problemResponses },
});

export const returnPractice = createRoute({
  method: 'post',
  path: '/work/practices/{id}/returns',
  tags,
  summary: 'Return to a step before with a reason; who had it gets it again',
  security: members,
  request: { params: idParams, body: jsonBody(z.strictObject({ ...stepBody, reason: reasonText }).refine(withLanguage, languageFault)) },
  responses: noContent,
});

export const publishWork = createRoute({
  method: 'post',
  path: '/work/practices/{id}/publication',
  tags,
  summary: 'Show the reviewed version to readers (methodist, academy administrator); `step-incomplete` before every language is approved',
  security: courseEditors,
  request: { params: idParams, body: jsonBody(z.strictObject({ versionId: z.uuid() })) },
  responses: noContent,
});

export const reopenPractice = createRoute({
  method: 'post',
  path: '/work/practices/{id}/reopening',
  tags,
  summary: 'Work on a published entry again; readers see the published version until the next (methodist, academy administrator)',
  security: courseEditors,
  request: { params: idParams, body: jsonBody(z.strictObject({ step: z.enum(['drafting', 'translation', 'adaptation']).default('drafting') })) },
  responses: noContent,
});

export const withdrawWork = createRoute({
  method: 'put',
  path: '/work/practices/{id}/withdrawal',
  tags,
  summary: 'Hide from readers, with a reason (methodist, academy administrator)',
  security: courseEditors,
  request: { params: idParams, body: jsonBody(z.strictObject({ reason: reasonText })) },
  responses: noContent,
});

export const restoreWork = createRoute({
  method: 'delete',
  path: '/work/practices/{id}/withdrawal',
  tags,
  summary: 'Show to readers again (methodist, academy administrator)',
  security: courseEditors,
  request: { params: idParams },
  responses: noContent,
});

export const writeComment = createRoute({
  method: 'post',
  path: '/work/practices/{id}/comments',
  tags,
  summary: 'A remark to fellow workers, on the whole or on a paragraph',
  security: members,
  request: {
    params: idParams,
    body: jsonBody(
      z.strictObject({
        id: z.uuid(),
        body: lines(1, 2_000),
        at: z.strictObject({ section, language: locale, paragraph: z.number().int().min(0).max(59) }).optional(),
      }),
    ),
  },
  responses: { 201: jsonAnswer(z.object({ id: z.string() }), 'Written'), ...problemResponses },
});

export const resolveComment = createRoute({
  method: 'put',
  path: '/work/practices/{id}/comments/{commentId}/resolution',
  tags,
  summary: 'A remark was dealt with',
  security: members,
  request: { params: commentParams },
  responses: noContent,
});

const pair = z.object({
  /** Null: the paragraph is new. */
  before: z.string().nullable(),
  /** Null: it is gone. */
  after: z.string().nullable(),
  /** Word by word, Markdown as typed. */
  parts: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
});
export type ComparedPair = z.infer<typeof pair>;
const comparison = z
  .object({
    from: version,
    to: version,
    /** What differs among facts and sources, as text. */
    facts: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    /** Sections that differ, by language in reading order, with all their paragraphs. */
    sections: z.array(z.object({ language: locale, section, pairs: z.array(pair) })),
  })
  .openapi('PracticeComparison');
export type ComparisonView = z.infer<typeof comparison>;

export const compareWork = createRoute({
  method: 'get',
  path: '/work/practices/{id}/comparison',
  tags,
  summary: 'What differs between two versions; without `from` the published or the one before, without `to` the newest',
  security: members,
  request: { params: idParams, query: z.object({ from: z.uuid().optional(), to: z.uuid().optional() }) },
  responses: { 200: jsonAnswer(comparison, 'The comparison'), ...problemResponses },
});
