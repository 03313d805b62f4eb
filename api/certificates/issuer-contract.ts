import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { academyAdministrators } from '#api/http/who-may.ts';
import { cleanText } from '#language/text.ts';

const tags = ['certificate schemes'];
const line = z.string().max(600).transform(cleanText).pipe(z.string().min(1).max(200));
const texts = z.strictObject({ kk: line, ru: line, en: line });
const countries = ['KZ', 'KG', 'TJ', 'TM', 'UZ'] as const;

const issuerFields = {
  name: texts,
  /** БСН / БИН: 12 digits in Kazakhstan; null when we do not know it, then none is printed. */
  businessNumber: z
    .string()
    .max(40)
    .transform(cleanText)
    .pipe(z.string().regex(/^[0-9A-Z-]{5,20}$/))
    .nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.enum(countries),
  /** Stands before the year in a certificate's number; fixed once a number was given. */
  numberPrefix: z.string().regex(/^[A-Z]{2,8}$/),
  /** Who signs; the first stands first in print. */
  signatories: z.array(z.strictObject({ name: texts, position: texts })).max(3),
};

const issuerSchema = z
  .object({
    ...issuerFields,
    slug: z.string(),
    /** Whether a number was given, so that the prefix stays. */
    prefixFixed: z.boolean(),
    /** Certificates issued in its name. */
    issued: z.number().int(),
    /** Changes with every edit: what an edit is based on. */
    revision: z.string(),
  })
  .openapi('CertificateIssuer');
export type CertificateIssuer = z.infer<typeof issuerSchema>;

const editIssuerBody = z.strictObject({ ...issuerFields, basedOn: z.string().max(100) });
export type EditIssuerBody = z.infer<typeof editIssuerBody>;

export const listIssuers = createRoute({
  method: 'get',
  path: '/issuers',
  tags,
  summary: 'Who issues certificates (academy administrator)',
  security: academyAdministrators,
  responses: { 200: jsonAnswer(z.object({ issuers: z.array(issuerSchema) }), 'Issuers by slug'), ...problemResponses },
});

export const editIssuer = createRoute({
  method: 'put',
  path: '/issuers/{slug}',
  tags,
  summary: 'Edit an issuer (academy administrator); what was issued stays as it is. `stale` when somebody else did since `basedOn`',
  description: '`invalid-input` on `numberPrefix`: `fixed` once a number was given, `taken` when another issuer has it.',
  security: academyAdministrators,
  request: { params: z.object({ slug: z.string().max(100) }), body: jsonBody(editIssuerBody) },
  responses: { 200: jsonAnswer(issuerSchema, 'The issuer'), ...problemResponses },
});
