import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '#api/http/problem-contract.ts';
import { everybody, members } from '#api/http/who-may.ts';
import { statusPurposes } from '#certificates/credential/status-list.ts';
import { locales } from '#language/locale.ts';

const tags = ['certificates'];
const id = z.object({ id: z.uuid() });
/** Language of the words on the picture; the credential is the same. */
const picture = z.object({ locale: z.enum(locales).default('en') });
const binary = (type: string, description: string) => ({ description, content: { [type]: { schema: z.string().openapi({ format: 'binary' }) } } });

export const downloadCredential = createRoute({
  method: 'get',
  path: '/certificates/{id}/credential',
  tags,
  summary: 'The OpenBadgeCredential (Open Badges 3.0) with its proof, byte for byte as issued',
  security: members,
  request: { params: id },
  responses: { 200: binary('application/vc', 'JSON-LD'), ...problemResponses },
});

export const downloadJwt = createRoute({
  method: 'get',
  path: '/certificates/{id}/jwt',
  tags,
  summary: 'The same credential as VC-JWT',
  security: members,
  request: { params: id },
  responses: { 200: binary('application/vc+jwt', 'A compact JWS'), ...problemResponses },
});

export const downloadSvgBadge = createRoute({
  method: 'get',
  path: '/certificates/{id}/badge.svg',
  tags,
  summary: 'The badge as SVG with the credential baked in',
  security: members,
  request: { params: id, query: picture },
  responses: { 200: binary('image/svg+xml', 'The picture'), ...problemResponses },
});

export const downloadPngBadge = createRoute({
  method: 'get',
  path: '/certificates/{id}/badge.png',
  tags,
  summary: 'The badge as PNG with the credential baked in',
  security: members,
  request: { params: id, query: picture },
  responses: { 200: binary('image/png', 'The picture'), ...problemResponses },
});

export const readStatusList = createRoute({
  method: 'get',
  path: '/status-lists/{id}/{purpose}',
  tags,
  summary: 'BitstringStatusListCredential: places of certificates that were revoked, or are suspended now',
  description: 'Signed, with ETag; a copy may be relied on for five minutes. `id` and place stand in the credential.',
  security: everybody,
  request: { params: z.object({ id: z.uuid(), purpose: z.enum(statusPurposes) }) },
  responses: {
    200: binary('application/json', 'The list'),
    304: { description: 'As you have it' },
    ...problemResponses,
  },
});
