import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import compression from 'compression';
import { Hono } from 'hono';
import { createApi } from './app.ts';
import { longestList } from './certificates/batch-contract.ts';
import { isPublishedDocument, publishedDocuments } from './certificates/published-documents.ts';
import { largestUpload } from './certificates/verify-contract.ts';
import { publicPaths } from './courses/public-paths.ts';
import { clientAddress } from './http/client-address.ts';
import type { HttpEnv } from './http/http-env.ts';
import { pathLocale, pathOf, redirect, rememberLocale, visitorLocale } from './http/page-listener.ts';
import { sameSiteOnly } from './http/same-site.ts';
import { securityHeaders, setSecurityHeaders } from './http/security-headers.ts';
import { loadSitePages } from './http/site-pages.ts';
import { sitemap } from './http/sitemap.ts';
import { mountApi } from './mount-api.ts';
import { pageLocals } from './page-locals.ts';
import { libraryPaths } from './practices/public-paths.ts';
import type { Services } from './services.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
/** What a multipart form adds around a file. */
const formOverhead = 16 * 1024;
/** Far above any form of ours but those of the pages that take a file. */
const largestForm = 64 * 1024;
const filePages = [
  { path: /^\/(?:kk|ru|en)\/verify$/, most: largestUpload },
  { path: /^\/(?:kk|ru|en)\/admin\/batches\/new$/, most: longestList },
];

/** A query of 10,000 Cyrillic letters, pasted by mistake, is 60 KB in an address: its page says what is wrong. */
const longestHead = 96 * 1024;
/** Pages made for one visitor; what is prerendered was compressed when it was built. */
const compress = compression();

/** Whether a page is sent more than it takes, or does not know how much (a form always says its length). */
const tooLarge = (request: IncomingMessage): boolean => {
  const file = filePages.find(({ path }) => path.test(pathOf(request)));
  const most = file ? file.most + formOverhead : largestForm;
  return Number(request.headers['content-length'] ?? 0) > most || request.headers['transfer-encoding'] !== undefined;
};
const errorPages = { 'cross-site': 403, 'not-found': 404, 'too-large': 413, failed: 500 } as const;

export interface AcademyServer {
  server: Server;
  /** Takes the pages of a new build; nothing is interrupted. */
  reloadPages: () => Promise<void>;
}

/**
 * The one listener: pages from memory first, then the API, then pages made for one visitor. Starts nothing; the caller
 * listens and closes.
 */
export const createAcademyServer = async (services: Services): Promise<AcademyServer> => {
  const { env } = services;
  const headers = securityHeaders(env);
  let pages = await loadSitePages(dist, headers);
  const api = createApi(services);

  const app = mountApi(env, api);
  app.get('/sitemap.xml', async (c) =>
    c.body(sitemap(env.publicUrl, [...(await publicPaths(services.db)), ...(await libraryPaths(services.db))]), 200, {
      'content-type': 'application/xml; charset=utf-8',
    }),
  );
  app.get('/robots.txt', (c) => c.text(`User-agent: *\nDisallow: /api/\nDisallow: /verify\nSitemap: ${env.publicUrl}/sitemap.xml\n`));
  app.route('/', publishedDocuments(services));
  const apiListener = getRequestListener((request, bindings) => app.fetch(request, bindings as HttpEnv['Bindings']));
  /** Form posts to pages pass the same guard as the API's. */
  const guard = new Hono<HttpEnv>().use(sameSiteOnly(env)).all('*', (c) => c.body(null, 204));

  const errorPage = (request: IncomingMessage, response: ServerResponse, kind: keyof typeof errorPages): void => {
    const page = pages.fixed.page(`/${pathLocale(pathOf(request)) ?? visitorLocale(request)}/${kind}`);
    response.writeHead(errorPages[kind], page?.headers);
    response.end(page?.bytes);
  };

  const isAllowed = async (request: IncomingMessage): Promise<boolean> => {
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    const probe = new Request(`http://${request.headers.host ?? 'localhost'}/`, { method: 'POST', headers: request.headers as Record<string, string> });
    return (await guard.fetch(probe)).status === 204;
  };

  const localsFor = (request: IncomingMessage) => {
    const { cookie = '', 'user-agent': userAgent = '' } = request.headers;
    const visitor = new Request('http://academy.internal/', { headers: { cookie, 'user-agent': userAgent } });
    const address = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for']?.toString(), env.trustProxy);
    const locale = pathLocale(pathOf(request)) ?? visitorLocale(request);
    return pageLocals((asked, bindings) => api.fetch(asked, bindings), visitor, address, {
      locale,
      publicUrl: env.publicUrl,
      sourceUrl: env.sourceUrl,
      errorPage: (kind) => {
        const page = pages.fixed.page(`/${locale}/${kind}`);
        return new Response(page ? new Uint8Array(page.bytes) : null, { status: errorPages[kind], headers: page?.headers as Record<string, string> });
      },
    });
  };

  const page = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await isAllowed(request))) return errorPage(request, response, 'cross-site');
    if (tooLarge(request)) {
      // Read to the end and forgotten, so that the browser gets to see the answer.
      request.on('end', () => errorPage(request, response, 'too-large')).resume();
      return undefined;
    }
    await new Promise<void>((resolve) => compress(request as never, response as never, () => resolve()));
    return pages.handler(request, response, () => errorPage(request, response, 'not-found'), localsFor(request));
  };

  const server = createServer({ maxHeaderSize: longestHead }, (request, response) => {
    const path = pathOf(request);
    const locale = pathLocale(path);
    if (locale) rememberLocale(request, response, locale, env.publicUrl.startsWith('https://'));
    if (pages.fixed.serve(request, response)) return;
    setSecurityHeaders(response, headers);
    if (path.startsWith('/api/') || path === '/sitemap.xml' || path === '/robots.txt' || isPublishedDocument(path)) void apiListener(request, response);
    // `/`, `/verify`, `/verify/CODE` have no language: the visitor's is put in front.
    else if (path === '/' || path === '/verify' || path.startsWith('/verify/'))
      redirect(response, `/${visitorLocale(request)}${path === '/' ? '' : request.url}`);
    else if (locale === undefined) errorPage(request, response, 'not-found');
    else
      page(request, response).catch((error: unknown) => {
        console.error('a page failed:', error instanceof Error ? error.name : 'unknown');
        if (response.headersSent) response.end();
        else errorPage(request, response, 'failed');
      });
  });
  return {
    server,
    reloadPages: async () => {
      pages = await loadSitePages(dist, headers);
    },
  };
};
