import { createRouter } from '#api/http/router.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { readUpload } from './read-upload.ts';
import { verifyCode } from './verify-code.ts';
import * as contract from './verify-contract.ts';
import { verifyFile } from './verify-file.ts';

const todayOf = ({ now }: { now: () => number }): string => civilDate(now(), academyTimeZone);

export const verifyRoutes = createRouter()
  .openapi(contract.verifyCode, async (c) => {
    await c.get('limits').consume('verify:address', c.get('clientAddress'));
    const services = c.get('services');
    return c.json(await verifyCode(services.db, c.req.valid('param').code, todayOf(services)), 200);
  })
  .openapi(contract.verifyFile, async (c) => {
    await c.get('limits').consume('verify-file:address', c.get('clientAddress'));
    const services = c.get('services');
    const bytes = await readUpload(c.req.raw, contract.largestUpload);
    return c.json(await verifyFile(services, bytes, todayOf(services)), 200);
  });
