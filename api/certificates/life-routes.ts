import type { Context } from 'hono';
import type { Work } from '#api/events/work.ts';
import type { HttpEnv } from '#api/http/http-env.ts';
import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { changeCertificate } from './change-certificate.ts';
import { findCertificates } from './find-certificates.ts';
import * as contract from './life-contract.ts';
import { canChangeCertificate, canReadCertificates } from './policy.ts';
import { readIssuedCertificate } from './read-issued-certificate.ts';
import { readState, requiredCertificate } from './read-state.ts';
import { correctCertificate, replaceCertificate } from './reissue-certificate.ts';
import { renewCertificate } from './renew-certificate.ts';
import { showScore } from './show-score.ts';
import { startRenewal } from './start-renewal.ts';

/** The administrator who decides on a certificate; refuses everybody else, and her on her own. */
const administrator = async (c: Context<HttpEnv>, id: string): Promise<string> => {
  const actor = c.get('actor');
  requireAllowed(canReadCertificates(actor), actor);
  const certificate = await requiredCertificate(c.get('services').db, id);
  requireAllowed(canChangeCertificate(actor, certificate), actor);
  return requireMember(actor).personId;
};

/** The state after a change, as it was written in the same transaction. */
const changed = (c: Context<HttpEnv>, id: string, change: (work: Work) => Promise<void>) =>
  c.get('services').write(async (work) => {
    await change(work);
    return { id, state: (await readState(work.tx, await requiredCertificate(work.tx, id), work.now)).state };
  });

const administratorRoutes = createRouter()
  .openapi(contract.findCertificates, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canReadCertificates(actor), actor);
    return c.json(await findCertificates(services.db, c.req.valid('query'), services.now()), 200);
  })
  .openapi(contract.readIssuedCertificate, async (c) => {
    const { services, actor, locale } = c.var;
    requireAllowed(canReadCertificates(actor), actor);
    return c.json(await readIssuedCertificate(services.db, actor, c.req.valid('param').id, locale, services.now()), 200);
  })
  .openapi(contract.revokeCertificate, async (c) => {
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    const actorId = await administrator(c, id);
    return c.json(await changed(c, id, (work) => changeCertificate(work, 'revoke', { ...body, certificateId: id, actorId })), 200);
  })
  .openapi(contract.suspendCertificate, async (c) => {
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    const actorId = await administrator(c, id);
    return c.json(await changed(c, id, (work) => changeCertificate(work, 'suspend', { ...body, certificateId: id, actorId })), 200);
  })
  .openapi(contract.restoreCertificate, async (c) => {
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    const actorId = await administrator(c, id);
    return c.json(await changed(c, id, (work) => changeCertificate(work, 'restore', { ...body, certificateId: id, actorId })), 200);
  })
  .openapi(contract.correctCertificate, async (c) => {
    const { services } = c.var;
    const [{ id }, { clientId, ...body }] = [c.req.valid('param'), c.req.valid('json')];
    const actorId = await administrator(c, id);
    const correction = { ...body, certificateId: id, causeId: `correction:${clientId}`, actorId };
    return c.json(await services.write((work) => correctCertificate(work, services.env, correction)), 200);
  })
  .openapi(contract.replaceCertificate, async (c) => {
    const { services } = c.var;
    const [{ id }, { clientId, note }] = [c.req.valid('param'), c.req.valid('json')];
    const actorId = await administrator(c, id);
    const replacement = { certificateId: id, causeId: `replacement:${clientId}`, note, actorId };
    return c.json(await services.write((work) => replaceCertificate(work, services.env, replacement)), 200);
  })
  .openapi(contract.renewCertificate, async (c) => {
    const { services } = c.var;
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    const actorId = await administrator(c, id);
    return c.json(await services.write((work) => renewCertificate(work, services.env, { ...body, certificateId: id, actorId })), 200);
  });

/** What the holder does with her own; somebody else's is answered as none. */
const holderRoutes = createRouter()
  .openapi(contract.startRenewal, async (c) => {
    const { services, actor, limits } = c.var;
    const member = requireMember(actor);
    await limits.consume('write:account', member.accountId);
    return c.json(await services.write((work) => startRenewal(work, member, c.req.valid('param').id)), 200);
  })
  .openapi(contract.showScore, async (c) => {
    const { services, actor, limits } = c.var;
    const member = requireMember(actor);
    await limits.consume('write:account', member.accountId);
    const [{ id }, { shown }] = [c.req.valid('param'), c.req.valid('json')];
    await services.write((work) => showScore(work, member, id, shown));
    return c.json({ shown }, 200);
  });

export const lifeRoutes = createRouter().route('/', administratorRoutes).route('/', holderRoutes);
