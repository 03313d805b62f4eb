import { z } from '@hono/zod-openapi';
import { type ProblemCode, problemStatus } from './problem-codes.ts';

const codes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

const problemCodeSchema = z.enum(codes);

/** RFC 9457 problem details, with our closed list of codes and, for a form, what is wrong field by field. */
const problemSchema = z
  .object({
    /** Where the code is explained: the same in every language. */
    type: z.string(),
    status: z.number().int(),
    code: problemCodeSchema,
    /** What happened, whether anything was lost and what to do, in the reader's language. */
    title: z.string(),
    fields: z.array(z.object({ field: z.string(), rule: z.string(), message: z.string() })).optional(),
    /** What the text was filled with: an instant to wait for, a limit. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi('Problem');
export type ProblemBody = z.infer<typeof problemSchema>;

/** One of the ways a request can be refused; `title` in the reader's language. */
export const problemKindSchema = z.object({ code: problemCodeSchema, status: z.number().int(), title: z.string() }).openapi('ProblemKind');
export type ProblemKind = z.infer<typeof problemKindSchema>;

const problemResponse = { description: 'Problem', content: { 'application/problem+json': { schema: problemSchema } } };

/** The answers every route may give when it refuses. Spread into `responses` after the route's own. */
export const problemResponses = { '4XX': problemResponse, '5XX': problemResponse } as const;

/** A JSON body of this shape. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } }) as const;

/** An answer of this shape. */
export const jsonAnswer = <T extends z.ZodType>(schema: T, description: string) => ({ description, content: { 'application/json': { schema } } }) as const;
