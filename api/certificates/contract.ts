import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, problemResponses } from '#api/http/problem-contract.ts';
import { members } from '#api/http/who-may.ts';
import { certificateKinds, issuedFiles, variants } from '#certificates/certificate.ts';
import { chainLinkSchema, stateShape } from './state-contract.ts';

const tags = ['certificates'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const kind = z.enum(certificateKinds);
/** Languages of one PDF: Kazakh and Russian on one sheet, or English. */
const variant = z.enum(variants);
/** Civil date, `YYYY-MM-DD`; a last valid day is inclusive. */
const day = z.iso.date();

/** What she can take away: the PDFs of its scheme, the credential in two forms and the badges it is baked into. */
const ownFiles = [...issuedFiles, 'badge.svg', 'badge.png'] as const;

const renewalSchema = z.object({
  /** `holder`: she takes the final test again; `administrator`: there is none to take, the Academy renews it. */
  by: z.enum(['holder', 'administrator']),
  opensOn: day,
  open: z.boolean(),
  /** The round of the course she opened for it; null before. */
  round: z.number().int().nullable(),
});

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
    /** As printed; null: does not expire, or only with an office. */
    validUntil: day.nullable(),
    /** Valid while an office lasts whose end was not known at issue. */
    untilMandateEnds: z.boolean(),
    ...stateShape,
    /** Oldest first, this one among them; a single one when it was never renewed, corrected or replaced. */
    chain: z.array(chainLinkSchema),
    /** Null where there is nothing to renew: no end, another one after it, suspended or revoked. */
    renewal: renewalSchema.nullable(),
    /** Parts of 1; null where the scheme records no score. */
    result: z.object({ share: z.number(), passMark: z.number() }).nullable(),
    /** Whether others who check it see the score. */
    scoreShown: z.boolean(),
    /**
     * Every file there is or will be, at `path` under /api; one that is not ready is being drawn now. A size is known of
     * what is stored, not of badges, which are baked when they are asked for.
     */
    files: z.array(z.object({ variant: z.enum(ownFiles), path: z.string(), ready: z.boolean(), bytes: z.number().int().nullable() })),
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
