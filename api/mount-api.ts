import { Hono } from 'hono';
import type { ApiRoutes } from './app.ts';
import type { Env } from './env.ts';
import { answerProblem } from './http/answer-problem.ts';
import type { HttpEnv } from './http/http-env.ts';
import { Problem } from './http/problem.ts';
import { sameSiteOnly } from './http/same-site.ts';

/** The API under `/api`, behind the guard against forms of other sites. Every refusal is a problem, also of an address it does not have. */
export const mountApi = (env: Env, api: ApiRoutes) => {
  const app = new Hono<HttpEnv>();
  app.onError(answerProblem);
  app.use(sameSiteOnly(env));
  app.route('/api', api);
  // A mounted API's own answer to unknown addresses is not asked.
  app.all('/api/*', () => {
    throw new Problem('not-found');
  });
  return app;
};
