import { createRoute, z } from '@hono/zod-openapi';
import { etagOf, hasAlready } from '#api/http/etag.ts';
import { problemResponses } from '#api/http/problem-contract.ts';
import { createRouter } from '#api/http/router.ts';
import { everybody } from '#api/http/who-may.ts';
import { sectorNames } from '#api/organisations/sector-names.ts';
import { filterAddress, libraryFilterSchema, matchesFilter } from '#api/practices/library-filter.ts';
import { publishedPractices } from '#api/practices/read-practice.ts';
import { locales } from '#language/locale.ts';
import { atomFeed } from './feed.ts';
import { filterWords } from './filter-words.ts';

const mostEntries = 50;

const readFeed = createRoute({
  method: 'get',
  path: '/library/feed',
  tags: ['library'],
  summary: 'The newest 50 under a filter as Atom, with ETag',
  security: everybody,
  request: { query: libraryFilterSchema.extend({ locale: z.enum(locales) }).strict() },
  responses: {
    200: { description: 'Atom', content: { 'application/atom+xml': { schema: z.string() } } },
    304: { description: 'As you have it' },
    ...problemResponses,
  },
});

export const feedRoutes = createRouter().openapi(readFeed, async (c) => {
  const { db, env } = c.var.services;
  const { locale, ...filter } = c.req.valid('query');
  const practices = (await publishedPractices(db)).filter(({ practice }) => matchesFilter(practice, filter)).slice(0, mostEntries);
  const words = filterWords(filter, locale, await sectorNames(db, locale));
  const xml = atomFeed({ locale, publicUrl: env.publicUrl, words, address: filterAddress(filter), practices });
  const etag = etagOf(xml);
  c.header('etag', etag);
  c.header('cache-control', 'public, max-age=300');
  if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  return c.body(xml, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
});
