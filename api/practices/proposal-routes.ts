import type { Context } from 'hono';
import type { HttpEnv } from '#api/http/http-env.ts';
import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { canPropose, isEditor } from './policy.ts';
import * as contract from './proposal-contract.ts';
import { correctProposal, propose } from './propose.ts';
import { ownProposals, readProposal } from './read-proposals.ts';
import type { Asking } from './read-work.ts';
import { acceptProposal, declineProposal } from './screen-proposal.ts';

/** Who asks; refuses visitors. */
export const asking = (c: Context<HttpEnv>): Asking => ({ member: requireMember(c.get('actor')), locale: c.get('locale'), now: c.get('services').now() });

export const proposalRoutes = createRouter()
  .openapi(contract.listProposals, async (c) => c.json({ proposals: await ownProposals(c.var.services.db, asking(c)) }, 200))
  .openapi(contract.readProposal, async (c) => c.json(await readProposal(c.var.services.db, asking(c), c.req.valid('param').id), 200))
  .openapi(contract.propose, async (c) => {
    const { services, actor, limits } = c.var;
    requireAllowed(canPropose(actor), actor);
    const member = requireMember(actor);
    await limits.consume('write:account', member.accountId);
    const proposal = c.req.valid('json');
    await services.write((work) => propose(work, services.env, member, proposal));
    return c.json({ id: proposal.id }, 201);
  })
  .openapi(contract.correctProposal, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    await services.write((work) => correctProposal(work, member, id, body));
    return c.body(null, 204);
  })
  .openapi(contract.acceptProposal, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(isEditor(actor), actor);
    const member = requireMember(actor);
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    await services.write((work) => acceptProposal(work, services.env, member, { id, ...body }));
    return c.json({ practiceId: body.practiceId }, 201);
  })
  .openapi(contract.declineProposal, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(isEditor(actor), actor);
    const member = requireMember(actor);
    const { id } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    await services.write((work) => declineProposal(work, services.env, member, { id, reason }));
    return c.body(null, 204);
  });
