import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { academyAdministrators } from '#api/http/who-may.ts';
import { certificateKinds, subjects, variants } from '#certificates/certificate.ts';
import { schemeSchema } from './scheme.ts';

const tags = ['certificate schemes'];
const texts = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const slugParam = z.object({ slug: z.string().max(100) });

/** One line of the list. */
const listedSchemeSchema = z
  .object({
    slug: z.string(),
    name: texts,
    issuer: z.object({ slug: z.string(), name: texts }),
    kind: z.enum(certificateKinds),
    of: z.enum(subjects),
    /** In force, counting from 1. */
    version: z.number().int(),
    versionId: z.string(),
    /** Certificates issued by any of its versions. */
    issued: z.number().int(),
  })
  .openapi('ListedScheme');
export type ListedScheme = z.infer<typeof listedSchemeSchema>;

const schemeVersionSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  createdAt: z.number().int(),
  /** Who made it, in the reader's spelling; `name` is null when she gave none or her account was deleted. Null: it came with the Academy. */
  author: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  /** Certificates issued by this very version. */
  issued: z.number().int(),
  scheme: schemeSchema,
});

const schemeHistorySchema = z
  .object({
    slug: z.string(),
    /** The version in force: what an edit is based on. */
    versionId: z.string(),
    /** Newest first. */
    versions: z.array(schemeVersionSchema),
  })
  .openapi('SchemeHistory');
export type SchemeHistory = z.infer<typeof schemeHistorySchema>;

const savedSchemeSchema = z
  .object({
    slug: z.string(),
    versionId: z.string(),
    version: z.number().int(),
    /** False: it says what the one in force says, and nothing was stored. */
    changed: z.boolean(),
  })
  .openapi('SavedScheme');
export type SavedScheme = z.infer<typeof savedSchemeSchema>;

/** `id` is made by the client and becomes the version's: a repeat is the same version. */
const createSchemeBody = z.strictObject({ id: z.uuid(), scheme: schemeSchema });
/** `basedOn`: the version she saw when she began. */
const saveSchemeBody = z.strictObject({ id: z.uuid(), basedOn: z.string().max(100), scheme: schemeSchema });
export type SaveSchemeBody = z.infer<typeof saveSchemeBody>;

const previewSchemeBody = z.strictObject({ scheme: schemeSchema, variant: z.enum(variants) });

export const listSchemes = createRoute({
  method: 'get',
  path: '/schemes',
  tags,
  summary: 'Certificate schemes by slug (academy administrator)',
  security: academyAdministrators,
  responses: { 200: jsonAnswer(z.object({ schemes: z.array(listedSchemeSchema) }), 'Schemes'), ...problemResponses },
});

export const readSchemeHistory = createRoute({
  method: 'get',
  path: '/schemes/{slug}',
  tags,
  summary: 'A scheme with all its versions (academy administrator)',
  security: academyAdministrators,
  request: { params: slugParam },
  responses: { 200: jsonAnswer(schemeHistorySchema, 'The scheme'), ...problemResponses },
});

export const createScheme = createRoute({
  method: 'post',
  path: '/schemes',
  tags,
  summary: 'Make a scheme (academy administrator); `invalid-input` with `scheme.slug` `taken` when there is one of that slug',
  security: academyAdministrators,
  request: { body: jsonBody(createSchemeBody) },
  responses: { 201: jsonAnswer(savedSchemeSchema, 'Its first version'), ...problemResponses },
});

export const saveScheme = createRoute({
  method: 'put',
  path: '/schemes/{slug}',
  tags,
  summary: 'Put the next version of a scheme in force (academy administrator)',
  description:
    'What was issued keeps its version. `stale` when another version came in force since `basedOn`: `fields` then name each field it changed, with the rule `changed`.',
  security: academyAdministrators,
  request: { params: slugParam, body: jsonBody(saveSchemeBody) },
  responses: { 200: jsonAnswer(savedSchemeSchema, 'The version in force'), ...problemResponses },
});

export const previewScheme = createRoute({
  method: 'post',
  path: '/schemes/preview',
  tags,
  summary: 'The pages a draft would be drawn as, with a holder of nobody (academy administrator); nothing is stored',
  security: academyAdministrators,
  request: { body: jsonBody(previewSchemeBody) },
  responses: {
    200: jsonAnswer(z.object({ pages: z.array(z.string().openapi({ format: 'byte', description: 'PNG, base64' })) }), 'Pages in their order'),
    ...problemResponses,
  },
});
