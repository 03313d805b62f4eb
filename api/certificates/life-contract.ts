import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { academyAdministrators, members } from '#api/http/who-may.ts';
import { certificateKinds, certificateStates, changeReasons, issuedFiles, subjects } from '#certificates/certificate.ts';
import { cleanLines, cleanText } from '#language/text.ts';
import { administratorChanges, revocationReasons, suspensionReasons } from './life-rules.ts';
import { chainLinkSchema, stateShape } from './state-contract.ts';

const tags = ['certificate life'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const printedNames = z.object({ kk: z.string(), ru: z.string(), latin: z.string() });
const day = z.iso.date();
const instant = z.number().int().openapi({ description: 'UTC milliseconds' });

/** How many of what was found a page shows. */
export const certificatesPerPage = 50;

/** One line of what an administrator finds. */
const foundCertificateSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    /** As printed. */
    holderName: printedNames,
    title: texts,
    issuerName: texts,
    schemeSlug: z.string(),
    issuedOn: day,
    validUntil: day.nullable(),
    ...stateShape,
  })
  .openapi('FoundCertificate');
export type FoundCertificate = z.infer<typeof foundCertificateSchema>;

const foundPageSchema = z
  .object({ certificates: z.array(foundCertificateSchema), total: z.number().int(), page: z.number().int(), pages: z.number().int() })
  .openapi('FoundCertificates');
export type FoundCertificates = z.infer<typeof foundPageSchema>;

const historyEntrySchema = z.object({
  at: instant,
  change: z.enum(['issued', 'suspended', 'restored', 'revoked', 'renewed', 'corrected', 'replaced', 'ended']),
  reason: z.enum(changeReasons).nullable(),
  note: z.string().nullable(),
  /** Null: the Academy itself. `name` in the reader's spelling, null once the account is deleted. */
  actor: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** The certificate that came after it. */
  next: z.object({ id: z.string(), number: z.string() }).nullable(),
  /** Of one that `ended`. */
  endsOn: day.nullable(),
});

const issuedCertificateSchema = foundCertificateSchema
  .extend({
    /** As printed, in groups. */
    code: z.string(),
    kind: z.enum(certificateKinds),
    subject: z.enum(subjects),
    schemeName: texts,
    courseSlug: z.string().nullable(),
    /** Valid while an office lasts whose end was not known at issue. */
    untilMandateEnds: z.boolean(),
    issuedAt: instant,
    files: z.array(z.object({ variant: z.enum(issuedFiles), bytes: z.number().int() })),
    /** Oldest first, this one among them. */
    chain: z.array(chainLinkSchema),
    /** Oldest first. */
    history: z.array(historyEntrySchema),
    /** What its state allows the reader now; nothing on her own. */
    may: z.array(z.enum(administratorChanges)),
  })
  .openapi('IssuedCertificate');
export type IssuedCertificate = z.infer<typeof issuedCertificateSchema>;

/** For the Academy's administrators only: nobody else reads it. */
const note = z
  .string()
  .transform(cleanLines)
  .pipe(z.string().max(1_000))
  .transform((text) => text || null)
  .nullable()
  .default(null);
/** Made once for this change and sent again with every repeat of it. */
const clientId = z.uuid();
const printedName = z
  .string()
  .transform(cleanText)
  .pipe(
    z
      .string()
      .max(120)
      .refine((name) => /\p{L}/u.test(name), { params: { rule: 'letters' } }),
  );

const change = z.strictObject({ clientId, note });
const revocation = change.extend({ reason: z.enum(revocationReasons) });
const suspension = change.extend({ reason: z.enum(suspensionReasons) });
const correction = change.extend({ holderName: z.strictObject({ kk: printedName, ru: printedName, latin: printedName }) });

const params = z.object({ id: z.uuid() });
const changed = { 200: jsonAnswer(z.object({ id: z.string(), state: z.enum(certificateStates) }), 'Done; a repeat answers the same'), ...problemResponses };
const followed = { 200: jsonAnswer(z.object({ id: z.string(), number: z.string() }), 'The new certificate; a repeat answers the same'), ...problemResponses };

export const findCertificates = createRoute({
  method: 'get',
  path: '/issued-certificates',
  tags,
  summary: 'Find certificates by number, code, part of the name, scheme or state, newest first (academy administrator)',
  security: academyAdministrators,
  request: {
    query: z.object({
      q: z.string().max(300).transform(cleanText).default(''),
      scheme: z.string().max(100).optional(),
      state: z.enum(certificateStates).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
  },
  responses: { 200: jsonAnswer(foundPageSchema, `A page of ${certificatesPerPage}`), ...problemResponses },
});

export const readIssuedCertificate = createRoute({
  method: 'get',
  path: '/issued-certificates/{id}',
  tags,
  summary: 'A certificate with its history and chain (academy administrator)',
  security: academyAdministrators,
  request: { params },
  responses: { 200: jsonAnswer(issuedCertificateSchema, 'The certificate'), ...problemResponses },
});

export const revokeCertificate = createRoute({
  method: 'post',
  path: '/issued-certificates/{id}/revocation',
  tags,
  summary: 'Revoke for good, with a reason everybody may read (academy administrator); `certificate-state` when it is revoked already',
  security: academyAdministrators,
  request: { params, body: jsonBody(revocation) },
  responses: changed,
});

export const suspendCertificate = createRoute({
  method: 'post',
  path: '/issued-certificates/{id}/suspension',
  tags,
  summary: 'Suspend until it is restored or revoked (academy administrator); `certificate-state` unless it is in force',
  security: academyAdministrators,
  request: { params, body: jsonBody(suspension) },
  responses: changed,
});

export const restoreCertificate = createRoute({
  method: 'post',
  path: '/issued-certificates/{id}/restoration',
  tags,
  summary: 'End a suspension (academy administrator); `certificate-state` when it is not suspended',
  security: academyAdministrators,
  request: { params, body: jsonBody(change) },
  responses: changed,
});

export const correctCertificate = createRoute({
  method: 'post',
  path: '/issued-certificates/{id}/correction',
  tags,
  summary: 'Issue it anew with the name written right and the same dates; the old one counts no more (academy administrator)',
  security: academyAdministrators,
  request: { params, body: jsonBody(correction) },
  responses: followed,
});

export const replaceCertificate = createRoute({
  method: 'post',
  path: '/issued-certificates/{id}/replacement',
  tags,
  summary: 'Issue it anew, the same in everything but number, code and signature; the old one counts no more (academy administrator)',
  security: academyAdministrators,
  request: { params, body: jsonBody(change) },
  responses: followed,
});

export const renewCertificate = createRoute({
  method: 'post',
  path: '/issued-certificates/{id}/renewal',
  tags,
  summary: 'Renew by hand, by the scheme in force and from today on (academy administrator); `certificate-state` unless it is expiring or expired',
  security: academyAdministrators,
  request: { params, body: jsonBody(change) },
  responses: followed,
});

export const startRenewal = createRoute({
  method: 'post',
  path: '/certificates/{id}/renewal',
  tags,
  summary: 'Renew my certificate: opens a new round of its course’s final test; a repeat changes nothing',
  description:
    '`certificate-state`: revoked, suspended, superseded or without an end; `renewal-not-open`: before its day; `renewal-by-administrator`: its course has no final test to take again.',
  security: members,
  request: { params },
  responses: {
    200: jsonAnswer(
      z.object({
        courseSlug: z.string(),
        /** Counting from 1 for the first time she took the course. */
        round: z.number().int(),
      }),
      'The final test may be taken; passing it renews the certificate',
    ),
    ...problemResponses,
  },
});

export const showScore = createRoute({
  method: 'put',
  path: '/certificates/{id}/score',
  tags,
  summary: 'Whether others who check my certificate see its score; off until I choose',
  security: members,
  request: { params, body: jsonBody(z.strictObject({ shown: z.boolean() })) },
  responses: { 200: jsonAnswer(z.object({ shown: z.boolean() }), 'What holds now'), ...problemResponses },
});
