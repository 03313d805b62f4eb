import { Problem } from '#api/http/problem.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { certificateFile } from './certificate-file.ts';
import { contentDisposition } from './content-disposition.ts';
import * as contract from './contract.ts';
import { listCertificates } from './list-certificates.ts';
import { canDownload } from './policy.ts';

export const certificateRoutes = createRouter()
  .openapi(contract.listCertificates, async (c) => {
    const { personId } = requireMember(c.get('actor'));
    const services = c.get('services');
    return c.json({ certificates: await listCertificates(services.db, personId, services.now()) }, 200);
  })
  .openapi(contract.downloadCertificate, async (c) => {
    const actor = requireMember(c.get('actor'));
    const { id, variant } = c.req.valid('param');
    const file = await certificateFile(c.get('services'), id, variant);
    // Somebody else's is answered as none, as with attempts.
    if (!file || !canDownload(actor, file.certificate)) throw new Problem('not-found');
    const bytes = await file.read();
    if (!bytes) throw new Problem('not-found');
    return c.body(bytes, 200, {
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition(file.certificate.number, variant),
      // Not kept by the browser: on a shared tablet the next person could open it.
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });
