import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, problemResponses } from '#api/http/problem-contract.ts';
import { everybody } from '#api/http/who-may.ts';
import { locales } from '#language/locale.ts';

const tags = ['mail'];

const letterSchema = z.object({
  id: z.string(),
  recipient: z.string(),
  language: z.enum(locales),
  subject: z.string(),
  createdAt: z.number().int(),
});
export type LetterView = z.infer<typeof letterSchema>;

/** The text holds links as plain addresses, each on a line of its own. */
const fullLetterSchema = letterSchema.extend({ body: z.string() });
export type FullLetterView = z.infer<typeof fullLetterSchema>;

export const listLetters = createRoute({
  method: 'get',
  path: '/mailbox',
  tags,
  summary: 'The demonstration’s mailbox: the newest 50 letters. `not-found` in production and where letters are really sent',
  security: everybody,
  request: { query: z.object({ recipient: z.string().max(254).optional() }) },
  responses: { 200: jsonAnswer(z.object({ letters: z.array(letterSchema) }), 'Letters'), ...problemResponses },
});

export const readLetter = createRoute({
  method: 'get',
  path: '/mailbox/{id}',
  tags,
  summary: 'One letter of the demonstration’s mailbox',
  security: everybody,
  request: { params: z.object({ id: z.string().max(200) }) },
  responses: { 200: jsonAnswer(fullLetterSchema, 'The letter'), ...problemResponses },
});
