import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { spellingOf } from './document-name.ts';
import { grantRole } from './grant-role.ts';
import { canEditRoles, canFindPersons, canReadAudit } from './policy.ts';
import { readAudit } from './read-audit.ts';
import { findPersons, listRoles } from './read-roles.ts';
import { revokeRole } from './revoke-role.ts';
import * as contract from './role-contract.ts';

export const roleRoutes = createRouter()
  .openapi(contract.findPersons, async (c) => {
    requireAllowed(canFindPersons(c.get('actor')), c.get('actor'));
    const { q } = c.req.valid('query');
    return c.json({ persons: await findPersons(c.get('services').db, q, spellingOf(c.get('locale'))) }, 200);
  })
  .openapi(contract.listRoles, async (c) => {
    requireAllowed(canEditRoles(c.get('actor')), c.get('actor'));
    return c.json({ roles: await listRoles(c.get('services').db, spellingOf(c.get('locale'))) }, 200);
  })
  .openapi(contract.grantRole, async (c) => {
    requireAllowed(canEditRoles(c.get('actor')), c.get('actor'));
    const { personId: grantedBy } = requireMember(c.get('actor'));
    const input = c.req.valid('json');
    return c.json(await c.get('services').write((work) => grantRole(work, { ...input, grantedBy })), 201);
  })
  .openapi(contract.revokeRole, async (c) => {
    requireAllowed(canEditRoles(c.get('actor')), c.get('actor'));
    const { personId } = requireMember(c.get('actor'));
    const { id } = c.req.valid('param');
    await c.get('services').write((work) => revokeRole(work, id, personId));
    return c.body(null, 204);
  })
  .openapi(contract.listAudit, async (c) => {
    requireAllowed(canReadAudit(c.get('actor')), c.get('actor'));
    const { before } = c.req.valid('query');
    return c.json(await readAudit(c.get('services').db, before, c.get('locale')), 200);
  });
