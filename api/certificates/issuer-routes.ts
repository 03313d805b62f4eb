import { Problem } from '#api/http/problem.ts';
import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { editIssuer, requireRoomForIssuer } from './edit-issuer.ts';
import * as contract from './issuer-contract.ts';
import { canEditSchemes } from './policy.ts';
import { listIssuers } from './read-issuers.ts';

export const issuerRoutes = createRouter()
  .openapi(contract.listIssuers, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    return c.json({ issuers: await listIssuers(services.db) }, 200);
  })
  .openapi(contract.editIssuer, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    const { personId } = requireMember(actor);
    const { slug } = c.req.valid('param');
    const body = c.req.valid('json');
    await requireRoomForIssuer(services, slug, body);
    await services.write((work) => editIssuer(work, slug, body, personId));
    const issuer = (await listIssuers(services.db)).find((one) => one.slug === slug);
    if (!issuer) throw new Problem('not-found');
    return c.json(issuer, 200);
  });
