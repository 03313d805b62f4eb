import { OpenAPIHono } from '@hono/zod-openapi';
import { answerProblem } from './answer-problem.ts';
import { fieldFaults } from './field-faults.ts';
import type { HttpEnv } from './http-env.ts';
import { Problem } from './problem.ts';

/** A domain's routes start from this: input that does not fit its contract becomes an `invalid-input` problem. */
export const createRouter = () =>
  new OpenAPIHono<HttpEnv>({
    defaultHook: (result, c) => (result.success ? undefined : answerProblem(new Problem('invalid-input', { fields: fieldFaults(result.error.issues) }), c)),
  });
