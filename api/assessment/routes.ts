import type { Member } from '#api/http/actor.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import type { Services } from '#api/services.ts';
import { closeIfOverdue } from './close-attempt.ts';
import { readAttemptRoute, readResultRoute, saveAnswerRoute, submitAttemptRoute, tryCheckRoute } from './contract.ts';
import { ownAttempt, readAttempt } from './read-attempt.ts';
import { readResult } from './read-result.ts';
import { saveAnswer } from './save-answer.ts';
import { isOverdue } from './standing.ts';
import { submitAttempt } from './submit-attempt.ts';
import { findCheck, judgeCheck, keepCheckAnswer } from './try-check.ts';

/** Her attempt as the clock leaves it: whoever looks after its end finds it closed, also before the job came by. */
const settledAttempt = async ({ db, write, now }: Services, actor: Member, id: string) => {
  const attempt = await ownAttempt(db, actor, id);
  if (!isOverdue(attempt, now())) return attempt;
  await write((work) => closeIfOverdue(work, id));
  return ownAttempt(db, actor, id);
};

export const assessmentRoutes = createRouter()
  .openapi(readAttemptRoute, async (c) => {
    const { services, actor, locale } = c.var;
    const attempt = await settledAttempt(services, requireMember(actor), c.req.valid('param').id);
    return c.json(await readAttempt(services.db, attempt, c.req.valid('query').locale ?? locale, services.now()), 200);
  })
  .openapi(saveAnswerRoute, async (c) => {
    const { services, actor, limits } = c.var;
    const member = requireMember(actor);
    await limits.consume('write:account', member.accountId);
    const { id, position } = c.req.valid('param');
    const save = c.req.valid('json');
    return c.json(await services.write((work) => saveAnswer(work, member, { ...save, attemptId: id, position })), 200);
  })
  .openapi(submitAttemptRoute, async (c) => {
    const { services, actor, limits } = c.var;
    const member = requireMember(actor);
    await limits.consume('write:account', member.accountId);
    return c.json(await services.write((work) => submitAttempt(work, member, c.req.valid('param').id)), 200);
  })
  .openapi(readResultRoute, async (c) => {
    const { services, actor, locale } = c.var;
    const attempt = await settledAttempt(services, requireMember(actor), c.req.valid('param').id);
    return c.json(await readResult(services.db, attempt, c.req.valid('query').locale ?? locale, services.now()), 200);
  })
  .openapi(tryCheckRoute, async (c) => {
    const { services, actor, limits, clientAddress } = c.var;
    await limits.consume('check:address', clientAddress);
    if (actor !== null) await limits.consume('write:account', actor.accountId);
    const place = c.req.valid('param');
    const tried = c.req.valid('json');
    const check = await findCheck(services.db, place);
    const result = judgeCheck(check, tried);
    if (actor !== null) await services.write((work) => keepCheckAnswer(work, actor.personId, place, check, tried));
    return c.json(result, 200);
  });
