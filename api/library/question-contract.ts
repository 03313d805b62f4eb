import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { courseEditors, everybody } from '#api/http/who-may.ts';
import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';

const tags = ['library'];
const text = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform(cleanText)
    .pipe(z.string().min(1).max(most));

/** `email`: where to answer, for who is not signed in; a member is answered at her own confirmed address. */
const askBody = z.strictObject({
  id: z.uuid(),
  locale: z.enum(locales),
  body: text(2_000),
  /** What was searched for in vain. */
  query: z.string().max(600).transform(cleanText).optional(),
  email: z.email().max(254).optional(),
});

/** Without the asker's name and address: the letter finds its way by itself. */
const questionSchema = z
  .object({
    id: z.uuid(),
    language: z.enum(locales),
    query: z.string().nullable(),
    /** Null: answered long ago and forgotten. */
    body: z.string().nullable(),
    askedAt: z.number().int(),
    answeredAt: z.number().int().nullable(),
    answer: z.string().nullable(),
  })
  .openapi('ReaderQuestion');
export type ReaderQuestionView = z.infer<typeof questionSchema>;

export const askQuestion = createRoute({
  method: 'post',
  path: '/reader-questions',
  tags,
  summary: 'Ask a methodist; the answer comes by mail. `invalid-input` on `email` when there is nowhere to answer',
  security: everybody,
  request: { body: jsonBody(askBody) },
  responses: { 201: jsonAnswer(z.object({ id: z.string() }), 'Taken'), ...problemResponses },
});

export const listQuestions = createRoute({
  method: 'get',
  path: '/reader-questions',
  tags,
  summary: 'Questions that wait, oldest first, then the newest 50 answered (methodist, academy administrator)',
  security: courseEditors,
  responses: { 200: jsonAnswer(z.object({ questions: z.array(questionSchema) }), 'Questions'), ...problemResponses },
});

export const answerQuestion = createRoute({
  method: 'post',
  path: '/reader-questions/{id}/answer',
  tags,
  summary: 'Answer by mail; the same answer again is one letter, another one a `conflict`',
  security: courseEditors,
  request: { params: z.object({ id: z.uuid() }), body: jsonBody(z.strictObject({ answer: text(6_000) })) },
  responses: { 204: { description: 'Sent' }, ...problemResponses },
});
