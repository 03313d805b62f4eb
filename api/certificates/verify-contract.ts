import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, problemResponses } from '#api/http/problem-contract.ts';
import { everybody } from '#api/http/who-may.ts';
import { certificateKinds, variants } from '#certificates/certificate.ts';

const tags = ['certificates'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const kind = z.enum(certificateKinds);
const variant = z.enum(variants);
/** Civil date, `YYYY-MM-DD`; a last valid day is inclusive. */
const day = z.iso.date();
const state = z.enum(['valid', 'expired']);

/** The most bytes an uploaded file may have; ours have about 130 KB. */
export const largestUpload = 10 * 1024 * 1024;

/**
 * What anybody may read who has the code: an allow-list. The mark reached is not in it, nor anything of the holder but
 * the name on the paper.
 */
export const attestationSchema = z
  .object({
    number: z.string(),
    code: z.string(),
    kind,
    title: texts,
    /** As printed. */
    holderName: z.object({ kk: z.string(), ru: z.string(), latin: z.string() }),
    issuer: z.object({
      name: texts,
      /** ISO 3166-1 alpha-2. */
      country: z.string(),
      /** БСН / БИН; null when we do not know it. */
      businessNumber: z.string().nullable(),
    }),
    issuedOn: day,
    validUntil: day.nullable(),
    outcomes: z.array(texts),
    hours: z.object({ clock: z.number(), academic: z.number(), academicMinutes: z.number().int() }),
    /** Type of assessment, its supervision and whether identity was checked. */
    assessment: texts,
    qualityAssurance: texts,
    /** What it must not be taken for; null when there is nothing to say. */
    note: texts.nullable(),
    /** Languages its files exist in. */
    variants: z.array(variant),
    /** Issued by a demonstration academy: proves nothing. */
    demonstration: z.boolean(),
  })
  .openapi('Attestation');
export type Attestation = z.infer<typeof attestationSchema>;

/** `mistyped`: no code of ours looks like this, its check character does not fit; `not-found`: well formed, never given. */
export const codeVerificationSchema = z
  .discriminatedUnion('verdict', [z.object({ verdict: state, certificate: attestationSchema }), z.object({ verdict: z.enum(['not-found', 'mistyped']) })])
  .openapi('CodeVerification');
export type CodeVerification = z.infer<typeof codeVerificationSchema>;

/**
 * `original`: these very bytes were issued; `altered`: carries a code of ours but is not the file we issued (changed,
 * re-saved or appended to), beside it what our record says; `not-ours`: nothing in it is from here.
 */
export const fileVerificationSchema = z
  .discriminatedUnion('verdict', [
    z.object({ verdict: z.literal('original'), variant, state, certificate: attestationSchema }),
    z.object({ verdict: z.literal('altered'), state, certificate: attestationSchema }),
    z.object({ verdict: z.enum(['not-ours', 'not-a-pdf']) }),
  ])
  .openapi('FileVerification');
export type FileVerification = z.infer<typeof fileVerificationSchema>;

export const verifyCode = createRoute({
  method: 'get',
  path: '/verifications/{code}',
  tags,
  summary: 'What a certificate code stands for; no account is needed',
  security: everybody,
  description: 'Takes a code as people type it: any case, spaces, dashes, look-alike letters, or the whole address of its page.',
  request: { params: z.object({ code: z.string().max(300) }) },
  responses: { 200: jsonAnswer(codeVerificationSchema, 'The verdict'), ...problemResponses },
});

export const verifyFile = createRoute({
  method: 'post',
  path: '/verifications',
  tags,
  summary: 'Whether a PDF is a certificate exactly as issued; the file is not kept',
  security: everybody,
  description: `The body is the file itself (application/pdf or application/octet-stream) or a form with one field \`file\`; at most ${largestUpload} bytes.`,
  request: {
    body: {
      required: true,
      content: {
        'application/pdf': { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
        'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) },
      },
    },
  },
  responses: { 200: jsonAnswer(fileVerificationSchema, 'The verdict'), ...problemResponses },
});
