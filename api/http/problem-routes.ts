import { createRoute, z } from '@hono/zod-openapi';
import { type ProblemCode, problemStatus } from './problem-codes.ts';
import { jsonAnswer, problemKindSchema } from './problem-contract.ts';
import { problemTexts } from './problem-texts.ts';
import { createRouter } from './router.ts';
import { everybody } from './who-may.ts';

const listProblems = createRoute({
  method: 'get',
  path: '/problems',
  tags: ['problems'],
  summary: 'Every way a request can be refused. A browser is led to the page that lists them, where each has its anchor',
  security: everybody,
  responses: {
    200: jsonAnswer(z.object({ problems: z.array(problemKindSchema) }), 'All codes'),
    303: { description: 'To the page, for who asks for text/html; a fragment stays in the address' },
  },
});

const codes = Object.keys(problemStatus) as ProblemCode[];

export const problemRoutes = createRouter().openapi(listProblems, (c) => {
  const locale = c.get('locale');
  c.header('vary', 'Accept, Accept-Language');
  if (c.req.header('accept')?.includes('text/html')) return c.redirect(`/${locale}/api`, 303);
  return c.json({ problems: codes.map((code) => ({ code, status: problemStatus[code], title: problemTexts[locale].problems[code] })) }, 200);
});
