import { createRoute, z } from '@hono/zod-openapi';
import { jsonAnswer, jsonBody, problemResponses } from '#api/http/problem-contract.ts';
import { everybody, members } from '#api/http/who-may.ts';
import { libraryFilterSchema } from '#api/practices/library-filter.ts';
import { locales } from '#language/locale.ts';

const tags = ['library'];
const id = z.uuid();

/** `filter` in words of the reader's language, one line per name; empty for the whole library. */
const subscriptionSchema = z
  .object({
    id,
    language: z.enum(locales),
    /** As an address carries it. */
    address: z.string(),
    words: z.array(z.string()),
    createdAt: z.number().int(),
    nextAt: z.number().int(),
  })
  .openapi('Subscription');

export const listSubscriptions = createRoute({
  method: 'get',
  path: '/subscriptions',
  tags,
  summary: 'One’s own weekly letters',
  security: members,
  request: { query: z.object({ locale: z.enum(locales).optional() }) },
  responses: { 200: jsonAnswer(z.object({ subscriptions: z.array(subscriptionSchema) }), 'Subscriptions'), ...problemResponses },
});

export const subscribe = createRoute({
  method: 'post',
  path: '/subscriptions',
  tags,
  summary: 'A weekly letter with what is new under a filter; the same filter again is the same subscription. At most 20; needs a confirmed address',
  security: members,
  request: { body: jsonBody(z.strictObject({ id, locale: z.enum(locales), filter: libraryFilterSchema.strict() })) },
  responses: { 201: jsonAnswer(z.object({ id }), 'The subscription'), ...problemResponses },
});

export const unsubscribe = createRoute({
  method: 'delete',
  path: '/subscriptions/{id}',
  tags,
  summary: 'End one’s own weekly letter',
  security: members,
  request: { params: z.object({ id }) },
  responses: { 204: { description: 'Ended, now or before' }, ...problemResponses },
});

export const endSubscription = createRoute({
  method: 'post',
  path: '/subscription-ends/{token}',
  tags,
  summary: 'The one-click end in every letter (RFC 8058): no sign-in, any body',
  security: everybody,
  request: { params: z.object({ token: z.string().min(20).max(64) }) },
  responses: { 204: { description: 'Ended, now or before' }, ...problemResponses },
});
