import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { academyAdministrators, members } from '#api/http/who-may.ts';
import { cleanLines, cleanText } from '#language/text.ts';

const tags = ['certificates'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const line = z.string().max(600).transform(cleanText).pipe(z.string().min(1).max(300));

const externalFields = {
  /** The scheme it is to count like: one of `countsLike`. */
  schemeSlug: z.string().min(1).max(100),
  title: line,
  issuerName: line,
  number: line,
  /** Civil dates; no `validUntil`: it does not expire. */
  issuedOn: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** Where it can be checked. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .nullable(),
};

const decision = z.enum(['accepted', 'refused']);
const externalSchema = z
  .object({
    ...externalFields,
    id: z.uuid(),
    createdAt: z.number().int(),
    /** Null: it waits. */
    decision: decision.nullable(),
    /** Why it was refused; may stand beside an acceptance too. */
    decisionReason: z.string().nullable(),
    decidedAt: z.number().int().nullable(),
  })
  .openapi('ExternalCertificate');
export type ExternalCertificate = z.infer<typeof externalSchema>;

const queuedSchema = externalSchema
  .extend({
    person: z.object({ id: z.string(), name: z.string().nullable() }),
    /** Of the scheme it is to count like. */
    schemeName: texts,
    /** Hers who asks: somebody else decides. */
    own: z.boolean(),
  })
  .openapi('QueuedExternalCertificate');
export type QueuedExternalCertificate = z.infer<typeof queuedSchema>;

const ownExternalSchema = z
  .object({
    /** Newest first. */
    certificates: z.array(externalSchema),
    /** Schemes that some other scheme asks for and takes an external certificate instead of. */
    countsLike: z.array(z.object({ slug: z.string(), name: texts })),
  })
  .openapi('OwnExternalCertificates');
export type OwnExternalCertificates = z.infer<typeof ownExternalSchema>;

/** `id` is made by the client. */
const recordExternalBody = z.strictObject({ id: z.uuid(), ...externalFields });
export type RecordExternalBody = z.infer<typeof recordExternalBody>;

/** A refusal says why; the person reads it. */
const decideExternalBody = z.strictObject({
  decision,
  reason: z.string().max(2_000).transform(cleanLines).pipe(z.string().max(1_000)).default(''),
});
export type DecideExternalBody = z.infer<typeof decideExternalBody>;

const idParam = z.object({ id: z.uuid() });

export const listOwnExternal = createRoute({
  method: 'get',
  path: '/external-certificates',
  tags,
  summary: 'Certificates of others I showed, and what they may count like',
  security: members,
  responses: { 200: jsonAnswer(ownExternalSchema, 'My external certificates'), ...problemResponses },
});

export const recordExternal = createRoute({
  method: 'post',
  path: '/external-certificates',
  tags,
  summary: 'Show a certificate of somebody else’s; the same id again is the same one, with other content a `conflict`',
  security: members,
  request: { body: jsonBody(recordExternalBody) },
  responses: { 201: jsonAnswer(z.object({ id: z.uuid() }), 'Recorded'), ...problemResponses },
});

export const withdrawExternal = createRoute({
  method: 'delete',
  path: '/external-certificates/{id}',
  tags,
  summary: 'Take back one that waits; one that was decided on is a `conflict`',
  security: members,
  request: { params: idParam },
  responses: { 204: { description: 'There is none of mine by this id' }, ...problemResponses },
});

export const listExternalQueue = createRoute({
  method: 'get',
  path: '/external-certificates/queue',
  tags,
  summary: 'External certificates that wait, oldest first, then the newest 50 decided on (academy administrator)',
  security: academyAdministrators,
  responses: { 200: jsonAnswer(z.object({ certificates: z.array(queuedSchema) }), 'The queue'), ...problemResponses },
});

export const decideExternal = createRoute({
  method: 'post',
  path: '/external-certificates/{id}/decision',
  tags,
  summary: 'Accept or refuse an external certificate of somebody else (academy administrator)',
  description: 'The same decision again changes nothing, another one is a `conflict`; `forbidden` for one’s own.',
  security: academyAdministrators,
  request: { params: idParam, body: jsonBody(decideExternalBody) },
  responses: { 204: { description: 'Decided; she gets a letter' }, ...problemResponses },
});
