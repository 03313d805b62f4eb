import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { defaultLocale, preferredLocale } from '#language/locale.ts';
import { fill } from '#language/message.ts';
import { faultPlaces } from './fault-places.ts';
import type { HttpEnv } from './http-env.ts';
import { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { ProblemBody } from './problem-contract.ts';
import { problemTexts, problemType } from './problem-texts.ts';

const codeOfStatus: Record<number, ProblemCode> = { 400: 'malformed-json', 403: 'cross-site', 413: 'payload-too-large', 415: 'unsupported-media-type' };

const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && codeOfStatus[error.status]) return new Problem(codeOfStatus[error.status] as ProblemCode);
  console.error('internal error:', faultPlaces(error));
  return new Problem('internal-error');
};

/** The answer to a refused or failed request, as RFC 9457 problem details in the reader's language. */
export const answerProblem = (error: unknown, c: Context<HttpEnv>): Response => {
  const problem = asProblem(error);
  // Refused before anything was filled in: the guard against other sites.
  const locale = c.get('locale') ?? preferredLocale(c.req.header('accept-language')) ?? defaultLocale;
  const text = problemTexts[locale];
  const body: ProblemBody = {
    type: problemType(problem.code),
    status: problem.status,
    code: problem.code,
    title: fill(text.problems[problem.code], problem.values),
    ...(problem.fields.length > 0
      ? { fields: problem.fields.map(({ field, rule, limit }) => ({ field, rule, message: fill(text.fields[rule], { limit: limit ?? '' }) })) }
      : {}),
    ...(Object.keys(problem.values).length > 0 ? { values: problem.values } : {}),
  };
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': locale,
    'cache-control': 'no-store',
  };
  if (problem.retryAfter !== undefined) headers['retry-after'] = String(problem.retryAfter);
  return new Response(JSON.stringify(body), { status: problem.status, headers });
};
