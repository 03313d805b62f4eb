import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { academyAdministrators } from '#api/http/who-may.ts';
import { cleanText } from '#language/text.ts';

const tags = ['certificates'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const id = z.uuid();
const slug = z.string().max(100);
const params = z.object({ id });

/** The most rows one list may have. */
export const mostRows = 1_000;
/** The most characters of a list: a thousand people with their names in three spellings. */
export const longestList = 700_000;

/**
 * Why a row gets no certificate. `left-out`: an administrator took it out; `email-invalid`: that is no address; `no-name`:
 * family and given name are missing; `unprintable-name`: letters we cannot print, or too long for the sheet; `twice`: stands
 * further up already; `holds-valid`: has one whose renewal is not open yet; `suspended`: hers is suspended;
 * `unmet-prerequisite`: a certificate asked for before is missing; `no-mandate`: does not hold the office
 * that day; `own`: she prepares the list herself, and nobody decides on her own.
 */
const batchObstacles = [
  'left-out',
  'email-invalid',
  'no-name',
  'unprintable-name',
  'twice',
  'holds-valid',
  'suspended',
  'unmet-prerequisite',
  'no-mandate',
  'own',
] as const;
export type BatchObstacle = (typeof batchObstacles)[number];

/**
 * Worth a second look, and no obstacle. `not-completed`: she did not complete here the course that would be certified, so who
 * issues it answers for that; `namesake`: the same name stands further up; the others are of its letters.
 */
const batchDoubts = ['not-completed', 'namesake', 'mixed-script', 'wrong-script'] as const;
export type BatchDoubt = (typeof batchDoubts)[number];

const batchSchema = z
  .object({
    id,
    name: z.string(),
    scheme: z.object({ slug: z.string(), name: texts }),
    /** Of a scheme for courses. */
    course: z.object({ slug: z.string(), title: texts }).nullable(),
    /** Civil date printed as the date of issue. */
    issuedOn: z.iso.date(),
    createdAt: z.number().int(),
    startedAt: z.number().int().nullable(),
    /** Every certificate has its files. */
    finishedAt: z.number().int().nullable(),
    cancelledAt: z.number().int().nullable(),
    state: z.enum(['prepared', 'running', 'finished', 'cancelled']),
    counts: z.object({
      rows: z.number().int(),
      /** Will get or have got a certificate. */
      toIssue: z.number().int(),
      obstacles: z.number().int(),
      /** Part of `obstacles`. */
      leftOut: z.number().int(),
      issued: z.number().int(),
      /** Of the issued, those whose files are there. */
      drawn: z.number().int(),
    }),
    /** The ZIP and the list can be downloaded. */
    downloadable: z.boolean(),
  })
  .openapi('IssueBatch');
export type IssueBatch = z.infer<typeof batchSchema>;

const rowSchema = z
  .object({
    /** From 1, as in the list that was given; a line with the names of columns is not counted. */
    row: z.number().int(),
    /** `known`: somebody of ours by her confirmed e-mail, names from her profile; `new`: becomes a person without account. */
    person: z.enum(['known', 'new']),
    /** As it will be printed; null when it cannot be. */
    name: z.object({ kk: z.string(), ru: z.string(), latin: z.string() }).nullable(),
    email: z.string().nullable(),
    obstacle: z.enum(batchObstacles).nullable(),
    doubts: z.array(z.enum(batchDoubts)),
    /** Names of the schemes whose certificates are missing. */
    unmet: z.array(texts),
    /** Number of the certificate it renews. */
    renews: z.string().nullable(),
    certificate: z.object({ id, number: z.string() }).nullable(),
  })
  .openapi('IssueBatchRow');
export type IssueBatchRow = z.infer<typeof rowSchema>;

const batchSchemeSchema = z
  .object({
    slug: z.string(),
    name: texts,
    /** Courses that name it: one of them is chosen. Empty when the scheme is for something else. */
    courses: z.array(z.object({ slug: z.string(), title: texts })),
    isForCourse: z.boolean(),
  })
  .openapi('BatchScheme');
export type BatchScheme = z.infer<typeof batchSchemeSchema>;

/**
 * `list`: CSV with comma, semicolon or tab. A first line that names the columns is optional (e-mail; family, given,
 * patronymic in kk, ru, en); without it: e-mail, family, given, patronymic. `base64`: a file as it is, UTF-8 or Windows-1251.
 */
const batchBody = z.strictObject({
  id,
  name: z.string().max(300).transform(cleanText).pipe(z.string().min(1).max(200)),
  schemeSlug: slug,
  /** When several courses name the scheme. */
  courseSlug: slug.optional(),
  /** Today or earlier. */
  issuedOn: z.iso.date(),
  list: z.union([z.strictObject({ text: z.string().max(longestList) }), z.strictObject({ base64: z.base64().max(longestList) })]),
});
export type BatchInput = z.infer<typeof batchBody>;

const file = (type: string) => ({ description: 'The file', content: { [type]: { schema: z.string().openapi({ format: 'binary' }) } } });

export const listBatchSchemes = createRoute({
  method: 'get',
  path: '/batch-schemes',
  tags,
  summary: 'Schemes certificates can be issued by in bulk, with their courses (academy administrator)',
  security: academyAdministrators,
  responses: { 200: jsonAnswer(z.object({ schemes: z.array(batchSchemeSchema) }), 'Schemes'), ...problemResponses },
});

export const addBatch = createRoute({
  method: 'post',
  path: '/issue-batches',
  tags,
  summary: `Prepare certificates for a list of people, at most ${mostRows}; nothing is issued yet (academy administrator)`,
  description:
    'The id is the client’s: the same id again is the same batch, with another list a `conflict`. A list that cannot be read names the field `list` and what is wrong.',
  security: academyAdministrators,
  request: { body: jsonBody(batchBody) },
  responses: { 201: jsonAnswer(batchSchema, 'The batch'), ...problemResponses },
});

export const listBatches = createRoute({
  method: 'get',
  path: '/issue-batches',
  tags,
  summary: 'Batches, newest first (academy administrator)',
  security: academyAdministrators,
  responses: { 200: jsonAnswer(z.object({ batches: z.array(batchSchema) }), 'At most 200'), ...problemResponses },
});

export const readBatch = createRoute({
  method: 'get',
  path: '/issue-batches/{id}',
  tags,
  summary: 'One batch and how far it is (academy administrator)',
  security: academyAdministrators,
  request: { params },
  responses: { 200: jsonAnswer(batchSchema, 'The batch'), ...problemResponses },
});

export const listBatchRows = createRoute({
  method: 'get',
  path: '/issue-batches/{id}/rows',
  tags,
  summary: 'What happens to each row, in the order of the list (academy administrator)',
  security: academyAdministrators,
  request: {
    params,
    query: z.object({
      only: z.enum(['obstacles', 'doubts', 'renewals']).optional(),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(mostRows).default(100),
    }),
  },
  responses: { 200: jsonAnswer(z.object({ rows: z.array(rowSchema), total: z.number().int() }), 'A page of rows'), ...problemResponses },
});

export const leaveRowsOut = createRoute({
  method: 'put',
  path: '/issue-batches/{id}/left-out',
  tags,
  summary: 'Take rows out, or back in, before it is started (academy administrator); `conflict` afterwards',
  security: academyAdministrators,
  request: { params, body: jsonBody(z.strictObject({ rows: z.array(z.number().int().min(1).max(mostRows)).min(1).max(mostRows), leftOut: z.boolean() })) },
  responses: { 200: jsonAnswer(batchSchema, 'The batch'), ...problemResponses },
});

export const startBatch = createRoute({
  method: 'put',
  path: '/issue-batches/{id}/start',
  tags,
  summary: 'Issue the certificates; started already, it goes on (academy administrator). `conflict` when it was cancelled',
  security: academyAdministrators,
  request: { params },
  responses: { 200: jsonAnswer(batchSchema, 'The batch'), ...problemResponses },
});

export const cancelBatch = createRoute({
  method: 'put',
  path: '/issue-batches/{id}/cancellation',
  tags,
  summary: 'Issue no more of it; what is issued stays (academy administrator)',
  security: academyAdministrators,
  request: { params },
  responses: { 200: jsonAnswer(batchSchema, 'The batch'), ...problemResponses },
});

export const downloadBatch = createRoute({
  method: 'get',
  path: '/issue-batches/{id}/files',
  tags,
  summary: 'All PDFs of a finished batch as one ZIP (academy administrator); `batch-unfinished` before',
  security: academyAdministrators,
  request: { params },
  responses: { 200: file('application/zip'), ...problemResponses },
});

export const downloadBatchList = createRoute({
  method: 'get',
  path: '/issue-batches/{id}/list',
  tags,
  summary: 'Number, name, code and address to check of each certificate of a finished batch, as CSV (academy administrator)',
  security: academyAdministrators,
  request: { params },
  responses: { 200: file('text/csv'), ...problemResponses },
});
