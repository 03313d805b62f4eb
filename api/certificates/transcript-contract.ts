import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { everybody, members } from '#api/http/who-may.ts';
import { certificateKinds } from '#certificates/certificate.ts';
import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';
import { stateShape } from './state-contract.ts';

const tags = ['certificates'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const day = z.iso.date();
const id = z.uuid();
const name = z.object({ kk: z.string(), ru: z.string(), latin: z.string() });

const entrySchema = z.object({
  number: z.string(),
  /** As printed, in groups: what anybody checks it by. */
  code: z.string(),
  verifyUrl: z.string(),
  kind: z.enum(certificateKinds),
  title: texts,
  /** As printed on this certificate; names change. */
  holderName: name,
  issuer: z.object({ name: texts, country: z.string() }),
  issuedOn: day,
  /** The last valid day as printed, inclusive. */
  validUntil: day.nullable(),
  /** Valid while an office lasts whose end was not known at issue. */
  untilMandateEnds: z.boolean(),
  ...stateShape,
  /** Number of the one that came after it. */
  followedBy: z.string().nullable(),
  outcomes: z.array(texts),
  hours: z.object({ clock: z.number(), academic: z.number(), academicMinutes: z.number().int() }),
  /** Shares of 1; null when it has none or the link shows none. */
  result: z.object({ share: z.number(), passMark: z.number() }).nullable(),
});

/** Everything a person holds, newest first. */
const transcriptSchema = z
  .object({
    /** As printed on her newest certificate; null while she holds none. */
    holderName: name.nullable(),
    /** The day it was asked for; states are of this day. */
    day,
    withScores: z.boolean(),
    certificates: z.array(entrySchema),
    /** Some of it was issued by a demonstration academy: proves nothing. */
    demonstration: z.boolean(),
  })
  .openapi('Transcript');
export type Transcript = z.infer<typeof transcriptSchema>;

/** A link by which she shows it. Its secret is not kept and cannot be shown again. */
const shareSchema = z
  .object({
    id,
    label: z.string(),
    withScores: z.boolean(),
    createdAt: z.number().int(),
    /** UTC milliseconds; from then on it shows nothing. */
    expiresAt: z.number().int().nullable(),
    endedAt: z.number().int().nullable(),
    works: z.boolean(),
  })
  .openapi('TranscriptShare');
export type TranscriptShare = z.infer<typeof shareSchema>;

/** The id is the client's. `expiresAt`: UTC milliseconds, in the future, at most ten years ahead. */
const shareBody = z.strictObject({
  id,
  label: z.string().max(200).transform(cleanText).pipe(z.string().min(1).max(100)),
  withScores: z.boolean(),
  expiresAt: z.number().int().optional(),
});
export type ShareInput = z.infer<typeof shareBody>;

const token = z.object({ token: z.string().min(20).max(64) });
const pdf = { description: 'The file', content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } } };
const inLanguage = { locale: z.enum(locales).optional() };
/** `true` or `false`, as addresses carry it. */
const withScores = z.stringbool().default(false);

export const readOwnTranscript = createRoute({
  method: 'get',
  path: '/transcript',
  tags,
  summary: 'Everything I hold',
  security: members,
  request: { query: z.object({ withScores }) },
  responses: { 200: jsonAnswer(transcriptSchema, 'The transcript'), ...problemResponses },
});

export const downloadOwnTranscript = createRoute({
  method: 'get',
  path: '/transcript/pdf',
  tags,
  summary: 'Everything I hold, as a PDF in one language; `not-found` while it is nothing',
  security: members,
  request: { query: z.object({ ...inLanguage, withScores }) },
  responses: { 200: pdf, ...problemResponses },
});

export const listShares = createRoute({
  method: 'get',
  path: '/transcript-shares',
  tags,
  summary: 'Links I made to my transcript, newest first; ended ones too',
  security: members,
  responses: { 200: jsonAnswer(z.object({ shares: z.array(shareSchema) }), 'Links'), ...problemResponses },
});

export const addShare = createRoute({
  method: 'post',
  path: '/transcript-shares',
  tags,
  summary: 'Make a link to my transcript, at most 100; its secret is in this answer and nowhere else',
  description: 'The same id again is the same link: then `token` is null, for it is not kept. With anything else it is a `conflict`.',
  security: members,
  request: { body: jsonBody(shareBody) },
  responses: { 201: jsonAnswer(z.object({ share: shareSchema, token: z.string().nullable() }), 'The link'), ...problemResponses },
});

export const endShare = createRoute({
  method: 'delete',
  path: '/transcript-shares/{id}',
  tags,
  summary: 'End a link; it never works again',
  security: members,
  request: { params: z.object({ id }) },
  responses: { 204: { description: 'Ended, now or before' }, ...problemResponses },
});

export const readTranscript = createRoute({
  method: 'get',
  path: '/transcripts/{token}',
  tags,
  summary: 'A transcript by its link; `transcript-ended` when there is none, or none any more',
  security: everybody,
  request: { params: token },
  responses: { 200: jsonAnswer(transcriptSchema, 'The transcript'), ...problemResponses },
});

export const downloadTranscript = createRoute({
  method: 'get',
  path: '/transcripts/{token}/pdf',
  tags,
  summary: 'A transcript by its link, as a PDF in one language',
  security: everybody,
  request: { params: token, query: z.object(inLanguage) },
  responses: { 200: pdf, ...problemResponses },
});
