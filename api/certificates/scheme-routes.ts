import { spellingOf } from '#api/accounts/document-name.ts';
import { Problem } from '#api/http/problem.ts';
import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { canEditSchemes } from './policy.ts';
import { previewScheme, requireIssuable } from './preview-scheme.ts';
import { listSchemes, schemeHistory } from './read-schemes.ts';
import { createScheme, saveScheme } from './save-scheme.ts';
import * as contract from './scheme-contract.ts';

export const schemeRoutes = createRouter()
  .openapi(contract.listSchemes, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    return c.json({ schemes: await listSchemes(services.db) }, 200);
  })
  .openapi(contract.readSchemeHistory, async (c) => {
    const { services, actor, locale } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    const history = await schemeHistory(services.db, c.req.valid('param').slug, spellingOf(locale));
    if (!history) throw new Problem('not-found');
    return c.json(history, 200);
  })
  .openapi(contract.createScheme, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    const member = requireMember(actor);
    const body = c.req.valid('json');
    await requireIssuable(services, body.scheme);
    return c.json(await services.write((work) => createScheme(work, member, body)), 201);
  })
  .openapi(contract.saveScheme, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    const member = requireMember(actor);
    const { slug } = c.req.valid('param');
    const body = c.req.valid('json');
    await requireIssuable(services, body.scheme);
    return c.json(await services.write((work) => saveScheme(work, member, slug, body)), 200);
  })
  .openapi(contract.previewScheme, async (c) => {
    const { services, actor, limits } = c.var;
    requireAllowed(canEditSchemes(actor), actor);
    await limits.consume('preview:account', requireMember(actor).accountId);
    const { scheme, variant } = c.req.valid('json');
    const pages = await previewScheme(services, scheme, variant);
    return c.json({ pages: pages.map((page) => Buffer.from(page).toString('base64')) }, 200);
  });
