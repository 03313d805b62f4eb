import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

interface Body {
  bytes: Buffer;
  headers: OutgoingHttpHeaders;
}
interface Asset {
  etag: string;
  plain: Body;
  br: Body | undefined;
  gzip: Body | undefined;
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/** Page headers the build wrote for static pages: the content security policy with its hashes. */
const pageHeaders = (distDir: string): Map<string, Record<string, string>> => {
  const file = join(distDir, '_headers.json');
  if (!existsSync(file)) return new Map();
  const entries = JSON.parse(readFileSync(file, 'utf8')) as { pathname: string; headers: { key: string; value: string }[] }[];
  return new Map(
    entries.map(({ pathname, headers }) => [pathname.replace(/(.)\/$/, '$1'), Object.fromEntries(headers.map(({ key, value }) => [key.toLowerCase(), value]))]),
  );
};

const addressOf = (clientDir: string, file: string): string => {
  const path = `/${relative(clientDir, file).split(sep).join('/')}`;
  return path.endsWith('.html') ? path.replace(/(?:\/index)?\.html$/, '') || '/' : path;
};

/** A page as the build made it, for an answer that is not its own: what was not found, what failed. */
type StoredPage = { bytes: Buffer; headers: OutgoingHttpHeaders };

export interface MemoryStatic {
  /** Answers when the address is one of a file; says whether it did. */
  serve: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** The uncompressed page at an address. */
  page: (address: string) => StoredPage | undefined;
}

/**
 * Serves what the build made from memory: read once, compressed at build (`.br`, `.gz` beside each file), with ETags;
 * names with a content hash are immutable.
 */
export const memoryStatic = (distDir: string, common: Record<string, string>): MemoryStatic => {
  const clientDir = join(distDir, 'client');
  const headersByPage = pageHeaders(distDir);
  const assets = new Map<string, Asset>();
  for (const file of files(clientDir)) {
    if (file.endsWith('.br') || file.endsWith('.gz')) continue;
    const address = addressOf(clientDir, file);
    const bytes = readFileSync(file);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const shared: OutgoingHttpHeaders = {
      ...common,
      ...headersByPage.get(address),
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': address.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      etag,
    };
    const body = (path: string, encoding: string | undefined): Body | undefined => {
      if (!existsSync(path)) return undefined;
      const content = readFileSync(path);
      return { bytes: content, headers: { ...shared, 'content-length': content.length, ...(encoding ? { 'content-encoding': encoding } : {}) } };
    };
    const plain = body(file, undefined);
    if (plain) assets.set(address, { etag, plain, br: body(`${file}.br`, 'br'), gzip: body(`${file}.gz`, 'gzip') });
  }

  const serve = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const url = request.url ?? '/';
    const query = url.indexOf('?');
    const asset = assets.get(query === -1 ? url : url.slice(0, query));
    if (!asset) return false;
    const accepted = request.headers['accept-encoding'] ?? '';
    const { bytes, headers } = (accepted.includes('br') && asset.br) || (accepted.includes('gzip') && asset.gzip) || asset.plain;
    if (request.headers['if-none-match'] === asset.etag) {
      response.writeHead(304, { etag: asset.etag, 'cache-control': headers['cache-control'] });
      response.end();
      return true;
    }
    response.writeHead(200, headers);
    response.end(request.method === 'HEAD' ? undefined : bytes);
    return true;
  };
  return { serve, page: (address) => assets.get(address)?.plain };
};
