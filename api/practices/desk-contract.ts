import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { courseEditors, members } from '#api/http/who-may.ts';
import { locales } from '#language/locale.ts';
import { practiceIdSchema, sections } from './practice.ts';
import { beginning, lines, reasonText } from './proposal-contract.ts';
import { assignmentBody, assignmentShape, entryShape } from './work-contract.ts';
import { stages, steps } from './workflow.ts';

const tags = ['work'];
const locale = z.enum(locales);
const instant = z.number().int();
const section = z.enum(sections);
const step = z.enum(steps);
const ownTexts = z.object({ kk: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });
const idParams = z.object({ id: practiceIdSchema });
const commentParams = idParams.extend({ commentId: z.uuid() });
const noContent = { 204: { description: 'Done' }, ...problemResponses };

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
            assignmentShape.extend({
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
              unassigned: z.array(z.object({ practice: entryShape, step, language: locale.nullable() })),
              forReview: z.array(entryShape),
              forPublication: z.array(entryShape),
              /** Published or on their way: translations made from another original than today's. */
              behind: z.array(
                z.object({ practice: entryShape, languages: z.array(z.object({ language: locale, behind: z.number().int(), missing: z.number().int() })) }),
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
  responses: { 200: jsonAnswer(z.object({ practices: z.array(entryShape) }), 'Entries'), ...problemResponses },
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

export const assignStep = createRoute({
  method: 'post',
  path: '/work/practices/{id}/assignments',
  tags,
  summary: 'Give a step to a person; who had it before is relieved (methodist, academy administrator)',
  description: '`invalid-input` on `email` (`choice`) when there is no such confirmed account, `own-text` for a review of her own text.',
  security: courseEditors,
  request: { params: idParams, body: jsonBody(assignmentBody) },
  responses: { 201: jsonAnswer(z.object({ id: z.string() }), 'Given'), ...problemResponses },
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
