import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { sectorNames } from '#api/organisations/sector-names.ts';
import { filterAddress } from '#api/practices/library-filter.ts';
import { filterWords, storedFilter } from './filter-words.ts';
import { endSubscription, subscribe, unsubscribe } from './subscribe.ts';
import * as contract from './subscription-contract.ts';
import { subscriptionsOf } from './subscription-queries.ts';

export const subscriptionRoutes = createRouter()
  .openapi(contract.listSubscriptions, async (c) => {
    const { personId } = requireMember(c.var.actor);
    const { db } = c.var.services;
    const { locale = c.var.locale } = c.req.valid('query');
    const sectors = await sectorNames(db, locale);
    const rows = await subscriptionsOf(db, personId);
    const subscriptions = rows.map(({ id, language, filter, createdAt, nextAt }) => ({
      id,
      language,
      address: filterAddress(storedFilter(filter)),
      words: filterWords(storedFilter(filter), locale, sectors),
      createdAt,
      nextAt,
    }));
    return c.json({ subscriptions }, 200);
  })
  .openapi(contract.subscribe, async (c) => {
    const member = requireMember(c.var.actor);
    const wanted = c.req.valid('json');
    return c.json(await c.var.services.write((work) => subscribe(work, member, wanted)), 201);
  })
  .openapi(contract.unsubscribe, async (c) => {
    const member = requireMember(c.var.actor);
    const { id } = c.req.valid('param');
    await c.var.services.write((work) => unsubscribe(work, member, id));
    return c.body(null, 204);
  })
  .openapi(contract.endSubscription, async (c) => {
    const { services, limits, clientAddress } = c.var;
    await limits.consume('link:address', clientAddress);
    const { token } = c.req.valid('param');
    await services.write((work) => endSubscription(work, token));
    return c.body(null, 204);
  });
