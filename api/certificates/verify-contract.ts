import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { everybody } from '#api/http/who-may.ts';
import { certificateKinds, subjects, variants } from '#certificates/certificate.ts';
import { credentialFormats } from '#certificates/verification.ts';
import { locales } from '#language/locale.ts';
import { publicStates } from './public-state.ts';
import { successions } from './state.ts';
import { stateShape } from './state-contract.ts';

const tags = ['certificates'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
/** As printed. */
const holderName = z.object({ kk: z.string(), ru: z.string(), latin: z.string() });
/** Civil date, `YYYY-MM-DD`; a last valid day is inclusive. */
const day = z.iso.date();

/** The most bytes an uploaded file may have; ours have a few hundred KB. */
export const largestUpload = 10 * 1024 * 1024;

/**
 * What anybody may read who has the code: an allow-list. Of the holder there is the name on the paper and, where she wants
 * it so, the score. Null or empty is not claimed, or it was issued before it was kept.
 */
export const attestationSchema = z
  .object({
    number: z.string(),
    code: z.string(),
    kind: z.enum(certificateKinds),
    /** What it is a certificate of. */
    subject: z.enum(subjects).nullable(),
    title: texts,
    holderName,
    issuer: z.object({
      name: texts,
      /** ISO 3166-1 alpha-2. */
      country: z.string(),
      /** БСН / БИН; null when we do not know it. */
      businessNumber: z.string().nullable(),
    }),
    issuedOn: day,
    /** As printed. */
    validUntil: day.nullable(),
    /** Valid while an office lasts whose end was not known at issue. */
    untilMandateEnds: z.boolean(),
    outcomes: z.array(texts),
    /** What the outcomes answer to in others' frameworks. */
    alignment: z.array(z.object({ name: texts, framework: z.string(), url: z.string(), code: z.string().nullable() })),
    hours: z.object({ clock: z.number(), academic: z.number(), academicMinutes: z.number().int() }),
    /** The same by form, in clock minutes. */
    workload: z.object({ live: z.number(), online: z.number(), selfStudy: z.number(), assessment: z.number() }).nullable(),
    level: z.object({ framework: z.enum(['own', 'national', 'eqf-self-assessed']), text: texts, decidedBy: texts, decidedOn: day }).nullable(),
    /** Type of assessment, its supervision and whether identity was checked. */
    assessment: texts,
    /** Form of participation and the attendance asked for. */
    attendance: texts.nullable(),
    qualityAssurance: texts,
    /** Names of the certificates asked for before. */
    prerequisites: z.array(texts),
    /** Partners' recognitions in force on the day of issue. */
    recognitions: z.array(
      z.object({
        kind: z.enum(['co-issued', 'endorsed', 'recognised', 'aligned']),
        partner: texts,
        agreement: z.string(),
        since: day,
        until: day.nullable(),
      }),
    ),
    /** Languages it was taught and assessed in. */
    taughtIn: z.array(z.enum(locales)),
    legalReference: z.object({ text: texts, url: z.string().nullable(), checked: day }).nullable(),
    /** Parts of 1; null unless the holder shows it. */
    result: z.object({ share: z.number(), passMark: z.number() }).nullable(),
    /** What it must not be taken for; null when there is nothing to say. */
    note: texts.nullable(),
    /** PDFs there are of it. */
    variants: z.array(z.enum(variants)),
    /** Issued by a demonstration academy: proves nothing. */
    demonstration: z.boolean(),
  })
  .openapi('Attestation');
export type Attestation = z.infer<typeof attestationSchema>;

const linkSchema = z.object({
  number: z.string(),
  code: z.string(),
  /** How it comes after the one before it; null for the first. */
  as: z.enum(successions).nullable(),
  issuedOn: day,
});

/** What the Academy's record says of a certificate today. */
const recordSchema = z
  .object({
    ...stateShape,
    state: z.enum(publicStates),
    certificate: attestationSchema,
    /** Oldest first, this one among them; it alone when it was never renewed, corrected or replaced. */
    chain: z.array(linkSchema),
  })
  .openapi('CertificateRecord');
export type CertificateRecord = z.infer<typeof recordSchema>;

/** `mistyped`: no code of ours looks like this, its check character does not fit; `not-found`: well formed, never given. */
export const codeVerificationSchema = z
  .discriminatedUnion('verdict', [z.object({ verdict: z.literal('found'), record: recordSchema }), z.object({ verdict: z.enum(['not-found', 'mistyped']) })])
  .openapi('CodeVerification');
export type CodeVerification = z.infer<typeof codeVerificationSchema>;

/** Why a file that has something of ours in it is not what we issued. */
export const refusals = ['altered', 'appended', 'other-key', 'stolen-key', 'not-on-record'] as const;

/**
 * `original`: as it was issued; `altered`: it names a certificate of ours and its content is another; `appended`: what we
 * signed is intact and something was added after it; `other-key`: soundly signed by a key that is not ours; `stolen-key`:
 * by a key of ours that others have; `not-on-record`: by a key of ours, and the record does not know it. Beside those the
 * record of the certificate it names, where it names one. `several`: nobody signed it and it names several certificates, as
 * transcripts do: each is to be checked by its code. `not-ours`: nothing in it is from here; `unknown-format`: no
 * file we check.
 */
export const fileVerificationSchema = z
  .discriminatedUnion('verdict', [
    z.object({
      verdict: z.literal('original'),
      format: z.enum(['pdf', ...credentialFormats]),
      /** Which of the PDFs. */
      variant: z.enum(variants).nullable(),
      record: recordSchema,
    }),
    z.object({ verdict: z.enum(refusals), record: recordSchema.nullable() }),
    z.object({ verdict: z.literal('several'), codes: z.array(z.string()) }),
    z.object({ verdict: z.enum(['not-ours', 'unknown-format']) }),
  ])
  .openapi('FileVerification');
export type FileVerification = z.infer<typeof fileVerificationSchema>;

/** The most codes checked at once, and the longest text they may be found in. */
export const mostCodes = 200;
export const longestList = 100_000;

const listedSchema = z
  .object({
    /** Line of the text, from 1. */
    line: z.number().int(),
    /** What stands there, shortened. */
    typed: z.string(),
    certificate: z
      .object({
        code: z.string(),
        number: z.string(),
        kind: z.enum(certificateKinds),
        holderName,
        title: texts,
        issuerName: texts,
        issuedOn: day,
        demonstration: z.boolean(),
        ...stateShape,
        state: z.enum(publicStates),
        /** Without a last day it ends with an office all the same. */
        untilMandateEnds: z.boolean(),
        /** The one that came after it. */
        next: linkSchema.nullable(),
      })
      .nullable(),
    verdict: z.enum(['found', 'not-found', 'mistyped']),
  })
  .openapi('ListedCode');
export type ListedCode = z.infer<typeof listedSchema>;

export const verifyCode = createRoute({
  method: 'get',
  path: '/verifications/{code}',
  tags,
  summary: 'What a certificate code stands for; no account is needed',
  security: everybody,
  description: 'Takes a code as people type it: any case, spaces, dashes, look-alike letters, or the whole address of its page. A number leads to nothing.',
  request: { params: z.object({ code: z.string().max(300) }) },
  responses: {
    200: jsonAnswer(codeVerificationSchema, 'The verdict'),
    304: { description: 'As the asker has it already' },
    ...problemResponses,
  },
});

export const verifyFile = createRoute({
  method: 'post',
  path: '/verifications',
  tags,
  summary: 'Whether a file is a certificate exactly as issued; it is not kept',
  security: everybody,
  description: `A PDF, an Open Badges credential as JSON or VC-JWT, or a badge (SVG, PNG) it is baked into. The body is the file itself or a form with one field \`file\`; at most ${largestUpload} bytes.`,
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

export const verifyCodes = createRoute({
  method: 'post',
  path: '/verifications/codes',
  tags,
  summary: `Check up to ${mostCodes} codes at once, found in a text or a table line by line; no account is needed`,
  security: everybody,
  request: { body: jsonBody(z.strictObject({ text: z.string().max(longestList) })) },
  responses: { 200: jsonAnswer(z.object({ codes: z.array(listedSchema) }), 'In the order of the text'), ...problemResponses },
});
