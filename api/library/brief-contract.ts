import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '#api/http/problem-contract.ts';
import { everybody } from '#api/http/who-may.ts';
import { practiceIdSchema } from '#api/practices/practice.ts';
import { locales } from '#language/locale.ts';

export const readBrief = createRoute({
  method: 'get',
  path: '/practices/{id}/brief',
  tags: ['library'],
  summary: 'A practice on one page: a tagged PDF, with ETag',
  description: 'In the language asked for, or in the original where there is none in it. A withdrawn practice is answered with 410.',
  security: everybody,
  request: { params: z.object({ id: practiceIdSchema }), query: z.strictObject({ locale: z.enum(locales) }) },
  responses: {
    200: { description: 'The file', content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } } },
    304: { description: 'As you have it' },
    ...problemResponses,
  },
});
