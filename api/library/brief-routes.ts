import { attachment } from '#api/http/attachment.ts';
import { hasAlready } from '#api/http/etag.ts';
import { Problem } from '#api/http/problem.ts';
import { createRouter } from '#api/http/router.ts';
import { isWithdrawn, publishedPractice } from '#api/practices/read-practice.ts';
import { readBrief } from './brief-contract.ts';
import { briefFile } from './brief-file.ts';

/** A title as a file's name: without what a file system takes for something else, at most 100 characters, whole words. */
const fileName = (title: string): string =>
  title
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(.{1,99}\S)(?:\s.*)$/u, (whole, start: string) => ([...whole].length > 100 ? start : whole));

export const briefRoutes = createRouter().openapi(readBrief, async (c) => {
  await c.get('limits').consume('brief:address', c.get('clientAddress'));
  const services = c.get('services');
  const { id } = c.req.valid('param');
  const published = await publishedPractice(services.db, id);
  if (!published) throw new Problem((await isWithdrawn(services.db, id)) ? 'practice-withdrawn' : 'not-found');
  const { bytes, etag, title, locale } = await briefFile(services, published, c.req.valid('query').locale);
  c.header('etag', etag);
  c.header('vary', 'Cookie', { append: true });
  c.header('cache-control', c.get('actor') === null ? 'public, max-age=60' : 'private, no-cache');
  if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  return c.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-language': locale,
    'content-disposition': attachment(`${id}-${locale}.pdf`, `${fileName(title)}.pdf`),
    'x-content-type-options': 'nosniff',
  });
});
