import type { Context } from 'hono';
import { attachment } from '#api/http/attachment.ts';
import { etagOf, hasAlready } from '#api/http/etag.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { Problem } from '#api/http/problem.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { badgeSvg } from '#certificates/badge/badge-svg.ts';
import { bakePng, bakeSvg } from '#certificates/badge/bake.ts';
import { readDocument } from '#certificates/certificate.ts';
import { statusListSeconds } from '#certificates/credential/status-list.ts';
import { loadFonts } from '#certificates/fonts/load-fonts.ts';
import { certificateFile } from './certificate-file.ts';
import * as contract from './credential-contract.ts';
import { canDownload } from './policy.ts';
import { signedStatusList } from './status-list.ts';

/** The certificate and its stored credential, for who may have it; somebody else's, and what is not drawn yet, is answered as none. */
const ownIssued = async (c: Context<HttpEnv>, id: string, form: 'credential' | 'jwt') => {
  const actor = requireMember(c.get('actor'));
  const file = await certificateFile(c.get('services'), id, form);
  if (!file || !canDownload(actor, file.certificate)) throw new Problem('not-found');
  const bytes = await file.read();
  if (!bytes) throw new Problem('not-found');
  return { certificate: file.certificate, bytes };
};

/** Not kept by the browser: on a shared tablet the next person could open it. */
const headers = (type: string, fileName: string) => ({
  'content-type': type,
  'content-disposition': attachment(fileName, fileName),
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
});

export const credentialRoutes = createRouter()
  .openapi(contract.downloadCredential, async (c) => {
    const { certificate, bytes } = await ownIssued(c, c.req.valid('param').id, 'credential');
    return c.body(bytes, 200, headers('application/vc', `credential-${certificate.number}.json`));
  })
  .openapi(contract.downloadJwt, async (c) => {
    const { certificate, bytes } = await ownIssued(c, c.req.valid('param').id, 'jwt');
    return c.body(bytes, 200, headers('application/vc+jwt', `credential-${certificate.number}.jwt`));
  })
  .openapi(contract.downloadSvgBadge, async (c) => {
    const { certificate, bytes } = await ownIssued(c, c.req.valid('param').id, 'credential');
    const svg = badgeSvg(readDocument(certificate.document), c.req.valid('query').locale, await loadFonts());
    return c.body(bakeSvg(svg, Buffer.from(bytes).toString('utf8')), 200, headers('image/svg+xml', `badge-${certificate.number}.svg`));
  })
  .openapi(contract.downloadPngBadge, async (c) => {
    const { certificate, bytes } = await ownIssued(c, c.req.valid('param').id, 'credential');
    const png = await c.get('services').drawing.badge(readDocument(certificate.document), c.req.valid('query').locale);
    return c.body(bakePng(png, bytes), 200, headers('image/png', `badge-${certificate.number}.png`));
  })
  .openapi(contract.readStatusList, async (c) => {
    await c.get('limits').consume('verify:address', c.get('clientAddress'));
    const { id, purpose } = c.req.valid('param');
    const list = await signedStatusList(c.get('services'), id, purpose);
    if (list === undefined) throw new Problem('not-found');
    const etag = etagOf(list);
    c.header('etag', etag);
    c.header('cache-control', `public, max-age=${statusListSeconds}`);
    // Verifiers run in pages of others too.
    c.header('access-control-allow-origin', '*');
    if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    return c.body(list, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
