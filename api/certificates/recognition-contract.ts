import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { academyAdministrators } from '#api/http/who-may.ts';
import { cleanText } from '#language/text.ts';

const tags = ['certificate schemes'];
const line = z.string().max(600).transform(cleanText).pipe(z.string().min(1).max(200));
const texts = z.strictObject({ kk: line, ru: line, en: line });
const slug = z.string().min(1).max(100);

const recognitionFields = {
  partner: texts,
  kind: z.enum(['co-issued', 'endorsed', 'recognised', 'aligned']),
  /** Title, number and date of the agreement, as it is cited. */
  agreement: line,
  /** Slugs of the schemes it covers. */
  scope: z.array(slug).min(1).max(100),
  /** Civil dates, inclusive; no `until`: until it is withdrawn. */
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  signatory: z.strictObject({ name: texts, position: texts }),
  /** did:key the partner signs endorsements with; null: it gives none. */
  partnerDid: z
    .string()
    .regex(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/)
    .nullable(),
};

const recognitionSchema = z
  .object({
    ...recognitionFields,
    id: z.uuid(),
    createdAt: z.number().int(),
    withdrawnAt: z.number().int().nullable(),
    /** Printed on what is issued today. */
    inForce: z.boolean(),
    endorsements: z.array(z.object({ id: z.uuid(), schemeSlug: z.string(), createdAt: z.number().int() })),
  })
  .openapi('Recognition');
export type RecognitionView = z.infer<typeof recognitionSchema>;

/** `id` is made by the client. */
const addRecognitionBody = z.strictObject({ id: z.uuid(), ...recognitionFields });
export type AddRecognitionBody = z.infer<typeof addRecognitionBody>;

/** `credential`: an `EndorsementCredential` as JSON text, byte for byte as the partner gave it. */
const addEndorsementBody = z.strictObject({ id: z.uuid(), schemeSlug: slug, credential: z.string().min(1).max(100_000) });
export type AddEndorsementBody = z.infer<typeof addEndorsementBody>;

const idParam = z.object({ id: z.uuid() });

export const listRecognitions = createRoute({
  method: 'get',
  path: '/recognitions',
  tags,
  summary: 'Recognitions by partners, newest first, withdrawn and past ones too (academy administrator)',
  security: academyAdministrators,
  responses: { 200: jsonAnswer(z.object({ recognitions: z.array(recognitionSchema) }), 'Recognitions'), ...problemResponses },
});

export const addRecognition = createRoute({
  method: 'post',
  path: '/recognitions',
  tags,
  summary: 'Record a recognition (academy administrator); the same id again is the same one, with other content a `conflict`',
  security: academyAdministrators,
  request: { body: jsonBody(addRecognitionBody) },
  responses: { 201: jsonAnswer(z.object({ id: z.uuid() }), 'Recorded'), ...problemResponses },
});

export const withdrawRecognition = createRoute({
  method: 'post',
  path: '/recognitions/{id}/withdrawal',
  tags,
  summary: 'Withdraw a recognition from now on (academy administrator); the record and what was issued stay',
  security: academyAdministrators,
  request: { params: idParam },
  responses: { 204: { description: 'Withdrawn' }, ...problemResponses },
});

export const addEndorsement = createRoute({
  method: 'post',
  path: '/recognitions/{id}/endorsements',
  tags,
  summary: 'Take a partner’s endorsement of a scheme (academy administrator); the same id again is the same one',
  description: 'It goes into the credentials issued while the recognition is in force. `invalid-input` on `credential` says why it is refused.',
  security: academyAdministrators,
  request: { params: idParam, body: jsonBody(addEndorsementBody) },
  responses: { 201: jsonAnswer(z.object({ id: z.uuid() }), 'Taken'), ...problemResponses },
});
