import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, problemResponses } from '#api/http/problem-contract.ts';
import { members } from '#api/http/who-may.ts';
import { variants } from '#certificates/certificate.ts';

const tags = ['certificates'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const kind = z.enum(['participation', 'achievement', 'competence', 'licence']);
/** Languages of one PDF: Kazakh and Russian on one sheet, or English. */
const variant = z.enum(variants);
/** Civil date, `YYYY-MM-DD`; a last valid day is inclusive. */
const day = z.iso.date();
/** What the record says today. Suspended and revoked come with the life cycle of certificates. */
const state = z.enum(['valid', 'expired']);

/** A certificate of the person who asks. */
const ownCertificateSchema = z
  .object({
    id: z.uuid(),
    number: z.string(),
    /** As printed, in groups. */
    code: z.string(),
    kind,
    title: texts,
    issuerName: texts,
    courseSlug: z.string().nullable(),
    /** UTC milliseconds. */
    issuedAt: z.number().int(),
    issuedOn: day,
    /** Null: does not expire. */
    validUntil: day.nullable(),
    state,
    /** Every variant there is or will be; one that is not ready is being drawn now and has no size yet. */
    files: z.array(z.object({ variant, ready: z.boolean(), bytes: z.number().int().nullable() })),
  })
  .openapi('OwnCertificate');
export type OwnCertificate = z.infer<typeof ownCertificateSchema>;

export const listCertificates = createRoute({
  method: 'get',
  path: '/certificates',
  tags,
  summary: 'My certificates, newest first',
  security: members,
  responses: { 200: jsonAnswer(z.object({ certificates: z.array(ownCertificateSchema) }), 'Certificates of the person signed in'), ...problemResponses },
});

export const downloadCertificate = createRoute({
  method: 'get',
  path: '/certificates/{id}/files/{variant}',
  tags,
  summary: 'The signed PDF, byte for byte as issued',
  security: members,
  request: { params: z.object({ id: z.uuid(), variant }) },
  responses: {
    200: { description: 'The file', content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } } },
    ...problemResponses,
  },
});
