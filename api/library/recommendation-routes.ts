import { chairOf } from '#api/accounts/read-chair.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { recommendPractice } from './recommend.ts';
import * as contract from './recommendation-contract.ts';

export const recommendationRoutes = createRouter()
  .openapi(contract.readChair, async (c) => {
    const { personId } = requireMember(c.var.actor);
    const { db, now } = c.var.services;
    return c.json({ known: (await chairOf(db, personId, civilDate(now(), academyTimeZone))) !== undefined }, 200);
  })
  .openapi(contract.recommend, async (c) => {
    const member = requireMember(c.var.actor);
    const { services, limits } = c.var;
    await limits.consume('recommend:account', member.accountId);
    const { id: practiceId } = c.req.valid('param');
    const { id, note } = c.req.valid('json');
    await services.write((work) => recommendPractice(work, member, services.env, { id, practiceId, note }));
    return c.body(null, 204);
  });
