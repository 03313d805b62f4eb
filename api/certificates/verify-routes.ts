import { etagOf, hasAlready } from '#api/http/etag.ts';
import { createRouter } from '#api/http/router.ts';
import { readUpload } from './read-upload.ts';
import { verifyCode } from './verify-code.ts';
import { verifyCodes } from './verify-codes.ts';
import * as contract from './verify-contract.ts';
import { verifyFile } from './verify-file.ts';

/** How long an answer may be passed on, in seconds: a revocation is seen a minute later at the latest. */
const freshFor = 60;

export const verifyRoutes = createRouter()
  .openapi(contract.verifyCode, async (c) => {
    await c.get('limits').consume('verify:address', c.get('clientAddress'));
    const services = c.get('services');
    const answer = await verifyCode(services.db, c.req.valid('param').code, services.now());
    // What was not found may be issued in a moment; what a session asks may carry its cookie.
    if (answer.verdict === 'found' && c.get('actor') === null) {
      const etag = etagOf(JSON.stringify(answer));
      c.header('etag', etag);
      c.header('cache-control', `public, max-age=${freshFor}`);
      if (hasAlready(c.req.header('if-none-match'), etag)) return c.body(null, 304);
    }
    return c.json(answer, 200);
  })
  .openapi(contract.verifyFile, async (c) => {
    await c.get('limits').consume('verify-file:address', c.get('clientAddress'));
    const services = c.get('services');
    const bytes = await readUpload(c.req.raw, contract.largestUpload);
    return c.json(await verifyFile(services, bytes, services.now()), 200);
  })
  .openapi(contract.verifyCodes, async (c) => {
    await c.get('limits').consume('verify-list:address', c.get('clientAddress'));
    const services = c.get('services');
    return c.json({ codes: await verifyCodes(services.db, c.req.valid('json').text, services.now()) }, 200);
  });
