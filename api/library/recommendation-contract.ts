import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { members } from '#api/http/who-may.ts';
import { practiceIdSchema } from '#api/practices/practice.ts';
import { cleanText } from '#language/text.ts';

const tags = ['library'];
const params = z.object({ id: practiceIdSchema });

export const readChair = createRoute({
  method: 'get',
  path: '/chair',
  tags,
  summary: 'Whether a chair of one’s own organisation can be written to; not who it is',
  security: members,
  responses: { 200: jsonAnswer(z.object({ known: z.boolean() }), 'Whether'), ...problemResponses },
});

export const recommend = createRoute({
  method: 'post',
  path: '/practices/{id}/recommendations',
  tags,
  summary: 'Send a practice to the chair of one’s own organisation, with one’s name and a note; `id` is the client’s. `no-chair` when none is recorded',
  security: members,
  request: {
    params,
    body: jsonBody(z.strictObject({ id: z.uuid(), note: z.string().max(2_000).transform(cleanText).pipe(z.string().max(1_000)).default('') })),
  },
  responses: { 204: { description: 'On its way' }, ...problemResponses },
});
