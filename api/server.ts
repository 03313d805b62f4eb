import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createApi } from './app.ts';
import { largestUpload } from './certificates/contract.ts';
import { clientAddress } from './http/client-address.ts';
import type { HttpEnv } from './http/http-env.ts';
import { memoryStatic } from './http/memory-static.ts';
import { pageLocals } from './page-locals.ts';
import { pathLocale, redirect, rememberLocale, visitorLocale } from './http/page-listener.ts';
import { sameSiteOnly } from './http/same-site.ts';
import { securityHeaders, setSecurityHeaders } from './http/security-headers.ts';
import { sitemap } from './http/sitemap.ts';
import { publicPaths } from './courses/public-paths.ts';
import type { Services } from './services.ts';

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void, locals: object) => Promise<void>;

/** What a multipart form adds around a file. */
const formOverhead = 16 * 1024;
const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Path of a request without its query, bounded: what routing looks at. */
const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/**
 * The one listener: pages from memory first, then the API, then pages made for one visitor. Starts nothing; the caller
 * listens and closes.
 */
export const createAcademyServer = async (services: Services): Promise<Server> => {
  const { env } = services;
  const headers = securityHeaders(env);
  const serveStatic = memoryStatic(dist, headers);
  const api = createApi(services);
  const { handler } = (await import(pathToFileURL(join(dist, 'server', 'entry.mjs')).href)) as { handler: PageHandler };

  const app = new Hono<HttpEnv>();
  app.use(sameSiteOnly(env));
  app.route('/api', api);
  app.get('/sitemap.xml', async (c) => c.body(sitemap(env.publicUrl, await publicPaths(services.db)), 200, { 'content-type': 'application/xml; charset=utf-8' }));
  app.get('/robots.txt', (c) => c.text(`User-agent: *\nDisallow: /api/\nDisallow: /verify\nSitemap: ${env.publicUrl}/sitemap.xml\n`));
  app.all('*', (c) => c.body(null, 404));
  const fetchApi = (request: Request, bindings: { clientAddress: string }) => api.fetch(request, bindings);
  const apiListener = getRequestListener((request, bindings) => app.fetch(request, bindings as HttpEnv['Bindings']));
  const guard = new Hono<HttpEnv>().use(sameSiteOnly(env)).all('*', (c) => c.body(null, 204));

  const errorPage = (request: IncomingMessage, response: ServerResponse, status: 403 | 404 | 413 | 500): void => {
    const names = { 403: 'cross-site', 404: 'not-found', 413: 'too-large', 500: 'failed' };
    const locale = pathLocale(pathOf(request)) ?? visitorLocale(request);
    if (serveStatic(request, response, { path: `/${locale}/${names[status]}`, status })) return;
    response.writeHead(status);
    response.end();
  };
  const notFound = (request: IncomingMessage, response: ServerResponse): void => errorPage(request, response, 404);

  /** Form posts to pages pass the same guard as the API's. */
  const allowedPost = async (request: IncomingMessage): Promise<boolean> => {
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    const probe = new Request(`http://${request.headers.host ?? 'localhost'}/`, { method: 'POST', headers: request.headers as Record<string, string> });
    return (await guard.fetch(probe)).status === 204;
  };

  const page = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await allowedPost(request))) {
      errorPage(request, response, 403);
      return;
    }
    if (Number(request.headers['content-length'] ?? 0) > largestUpload + formOverhead) {
      // Read to the end and forgotten, so that the browser gets to see the answer.
      request.on('end', () => errorPage(request, response, 413)).resume();
      return;
    }
    const address = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for']?.toString(), env.trustProxy);
    const visitor = new Request('http://academy.internal/', { headers: { cookie: request.headers.cookie ?? '', 'user-agent': request.headers['user-agent'] ?? '' } });
    await handler(request, response, () => notFound(request, response), pageLocals(fetchApi, visitor, address, pathLocale(pathOf(request)) ?? 'kk', env.publicUrl));
  };

  return createServer((request, response) => {
    const path = pathOf(request);
    const locale = pathLocale(path);
    if (locale) rememberLocale(request, response, locale);
    if (serveStatic(request, response)) return;
    setSecurityHeaders(response, headers);
    if (path.startsWith('/api/') || path === '/sitemap.xml' || path === '/robots.txt') {
      apiListener(request, response);
      return;
    }
    if (locale === undefined) {
      // `/`, `/verify`, `/verify/CODE` have no language: the visitor's is put in front.
      if (path === '/' || path === '/verify' || path.startsWith('/verify/')) redirect(response, `/${visitorLocale(request)}${path === '/' ? '' : request.url}`);
      else notFound(request, response);
      return;
    }
    page(request, response).catch((error: unknown) => {
      console.error('a page failed:', error instanceof Error ? error.name : 'unknown');
      if (response.headersSent) response.end();
      else errorPage(request, response, 500);
    });
  });
};
