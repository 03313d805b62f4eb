import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { everybody, members } from '#api/http/who-may.ts';
import { practiceIdSchema } from '#api/practices/practice.ts';
import { locales } from '#language/locale.ts';
import { cleanText } from '#language/text.ts';

const tags = ['library'];
const id = z.uuid();
const name = z.string().max(200).transform(cleanText).pipe(z.string().min(1).max(100));
const collectionParams = z.object({ id });
const itemParams = z.object({ id, practiceId: practiceIdSchema });

/** A practice on a shelf. `title` in the language asked for, else in one it has; null once it was withdrawn. */
const itemSchema = z.object({ practiceId: z.string(), title: z.string().nullable(), language: z.enum(locales).nullable(), addedAt: z.number().int() });
const collectionSchema = z
  .object({
    id,
    name: z.string(),
    createdAt: z.number().int(),
    /** Opens it to who has the link; null while private. */ shareToken: z.string().nullable(),
    items: z.array(itemSchema),
  })
  .openapi('Collection');
export type CollectionView = z.infer<typeof collectionSchema>;

const sharedSchema = collectionSchema.pick({ name: true, items: true }).openapi('SharedCollection');

/** Of titles; the request’s own language when it is not given. */
const inLanguage = { query: z.object({ locale: z.enum(locales).optional() }) };

export const listCollections = createRoute({
  method: 'get',
  path: '/collections',
  tags,
  summary: 'One’s own collections, newest first, each with its practices',
  security: members,
  request: inLanguage,
  responses: { 200: jsonAnswer(z.object({ collections: z.array(collectionSchema) }), 'Collections'), ...problemResponses },
});

export const addCollection = createRoute({
  method: 'post',
  path: '/collections',
  tags,
  summary: 'A new collection; `id` is the client’s, the same id again is the same collection. At most 100',
  security: members,
  request: { body: jsonBody(z.strictObject({ id, name })) },
  responses: { 201: jsonAnswer(z.object({ id }), 'The collection'), ...problemResponses },
});

export const renameCollection = createRoute({
  method: 'put',
  path: '/collections/{id}/name',
  tags,
  summary: 'Rename one’s own collection',
  security: members,
  request: { params: collectionParams, body: jsonBody(z.strictObject({ name })) },
  responses: { 204: { description: 'Renamed' }, ...problemResponses },
});

export const removeCollection = createRoute({
  method: 'delete',
  path: '/collections/{id}',
  tags,
  summary: 'Delete one’s own collection; the practices stay in the library',
  security: members,
  request: { params: collectionParams },
  responses: { 204: { description: 'Deleted, now or before' }, ...problemResponses },
});

export const addItem = createRoute({
  method: 'put',
  path: '/collections/{id}/practices/{practiceId}',
  tags,
  summary: 'Put a published practice into one’s own collection. At most 500 in one',
  security: members,
  request: { params: itemParams },
  responses: { 204: { description: 'It is in it, now or before' }, ...problemResponses },
});

export const removeItem = createRoute({
  method: 'delete',
  path: '/collections/{id}/practices/{practiceId}',
  tags,
  summary: 'Take a practice out of one’s own collection',
  security: members,
  request: { params: itemParams },
  responses: { 204: { description: 'It is not in it, now or before' }, ...problemResponses },
});

export const shareCollection = createRoute({
  method: 'put',
  path: '/collections/{id}/share',
  tags,
  summary: 'Make a link that opens the collection to who has it; shared already, the link stays',
  security: members,
  request: { params: collectionParams },
  responses: { 200: jsonAnswer(z.object({ shareToken: z.string() }), 'The link’s secret'), ...problemResponses },
});

export const unshareCollection = createRoute({
  method: 'delete',
  path: '/collections/{id}/share',
  tags,
  summary: 'End the link; a later one has another secret',
  security: members,
  request: { params: collectionParams },
  responses: { 204: { description: 'Private, now or before' }, ...problemResponses },
});

export const readSharedCollection = createRoute({
  method: 'get',
  path: '/shared-collections/{token}',
  tags,
  summary: 'A collection by its link: name and practices, nothing of whose it is',
  security: everybody,
  request: { params: z.object({ token: z.string().min(20).max(64) }), ...inLanguage },
  responses: { 200: jsonAnswer(sharedSchema, 'The collection'), ...problemResponses },
});
