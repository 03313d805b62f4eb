import { spellingOf } from '#api/accounts/document-name.ts';
import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { decideExternal } from './decide-external.ts';
import * as contract from './external-contract.ts';
import { canReadExternalQueue } from './policy.ts';
import { ownExternal, readExternalQueue } from './read-external.ts';
import { recordExternal, withdrawExternal } from './record-external.ts';

export const externalRoutes = createRouter()
  .openapi(contract.listOwnExternal, async (c) => {
    const { personId } = requireMember(c.var.actor);
    return c.json(await ownExternal(c.var.services.db, personId), 200);
  })
  .openapi(contract.recordExternal, async (c) => {
    const { services, actor, limits } = c.var;
    const { personId, accountId } = requireMember(actor);
    await limits.consume('external:account', accountId);
    const body = c.req.valid('json');
    await services.write((work) => recordExternal(work, body, personId));
    return c.json({ id: body.id }, 201);
  })
  .openapi(contract.withdrawExternal, async (c) => {
    const { personId } = requireMember(c.var.actor);
    const { id } = c.req.valid('param');
    await c.var.services.write((work) => withdrawExternal(work, id, personId));
    return c.body(null, 204);
  })
  .openapi(contract.listExternalQueue, async (c) => {
    const { services, actor, locale } = c.var;
    requireAllowed(canReadExternalQueue(actor), actor);
    const { personId } = requireMember(actor);
    return c.json({ certificates: await readExternalQueue(services.db, personId, spellingOf(locale)) }, 200);
  })
  .openapi(contract.decideExternal, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canReadExternalQueue(actor), actor);
    const member = requireMember(actor);
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    await services.write((work) => decideExternal(work, member, services.env, id, body));
    return c.body(null, 204);
  });
