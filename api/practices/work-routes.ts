import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { approveLanguages } from './approve-languages.ts';
import { assignStep } from './assign-step.ts';
import { beginPractice } from './begin-practice.ts';
import { completeStep } from './complete-step.ts';
import * as desk from './desk-contract.ts';
import { canBegin, canWithdraw, isEditor } from './policy.ts';
import { asking } from './proposal-routes.ts';
import { publishWork, reopenPractice } from './publish-work.ts';
import { listWork, readQueue } from './read-queue.ts';
import { compareWork, readWork } from './read-work.ts';
import { returnPractice } from './return-practice.ts';
import { saveAdaptation, saveDraft, saveTranslation } from './save-step.ts';
import * as steps from './step-contract.ts';
import { setPracticeWithdrawal } from './withdraw-practice.ts';
import { requireWork } from './work-situation.ts';
import { resolveComment, writeComment } from './write-comment.ts';

/** Reading and the steps of an entry. */
const stepRoutes = createRouter()
  .openapi(desk.workQueue, async (c) => c.json(await readQueue(c.var.services.db, asking(c)), 200))
  .openapi(desk.listWork, async (c) => {
    requireAllowed(isEditor(c.var.actor), c.var.actor);
    return c.json({ practices: await listWork(c.var.services.db, asking(c), c.req.valid('query').stage) }, 200);
  })
  .openapi(desk.beginPractice, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canBegin(actor), actor);
    const member = requireMember(actor);
    const body = c.req.valid('json');
    await services.write((work) => beginPractice(work, member, { ...body, proposalId: null }));
    return c.json({ id: body.id }, 201);
  })
  .openapi(steps.readWork, async (c) => c.json(await readWork(c.var.services.db, asking(c), c.req.valid('param').id), 200))
  .openapi(steps.compareWork, async (c) => c.json(await compareWork(c.var.services.db, asking(c), c.req.valid('param').id, c.req.valid('query')), 200))
  .openapi(steps.saveDraft, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    return c.json(await services.write((work) => saveDraft(work, member, id, body)), 200);
  })
  .openapi(steps.saveTranslation, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [params, body] = [c.req.valid('param'), c.req.valid('json')];
    return c.json(await services.write((work) => saveTranslation(work, member, params, body)), 200);
  })
  .openapi(steps.saveAdaptation, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    return c.json(await services.write((work) => saveAdaptation(work, member, id, body)), 200);
  })
  .openapi(steps.completeStep, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    return c.json({ stage: await services.write((work) => completeStep(work, services.env, member, id, body)) }, 200);
  })
  .openapi(steps.approveLanguages, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    return c.json(await services.write((work) => approveLanguages(work, services.env, member, id, body)), 200);
  })
  .openapi(steps.returnPractice, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    await services.write((work) => returnPractice(work, services.env, member, id, body));
    return c.body(null, 204);
  });

/** What who keeps the library decides, and remarks. */
const deskRoutes = createRouter()
  .openapi(desk.assignStep, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, body] = [c.req.valid('param'), c.req.valid('json')];
    await services.write((work) => assignStep(work, services.env, member, id, body));
    return c.json({ id: body.id }, 201);
  })
  .openapi(desk.publishWork, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, { versionId }] = [c.req.valid('param'), c.req.valid('json')];
    await services.write((work) => publishWork(work, services.env, member, id, versionId));
    return c.body(null, 204);
  })
  .openapi(desk.reopenPractice, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, { step }] = [c.req.valid('param'), c.req.valid('json')];
    await services.write((work) => reopenPractice(work, member, id, step));
    return c.body(null, 204);
  })
  .openapi(desk.withdrawWork, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const [{ id }, { reason }] = [c.req.valid('param'), c.req.valid('json')];
    await services.write(async (work) => {
      await requireWork(work.tx, member, id, () => canWithdraw(member));
      await setPracticeWithdrawal(work, member, { practiceId: id, withdrawn: true, reason });
    });
    return c.body(null, 204);
  })
  .openapi(desk.restoreWork, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const { id } = c.req.valid('param');
    await services.write(async (work) => {
      await requireWork(work.tx, member, id, () => canWithdraw(member));
      await setPracticeWithdrawal(work, member, { practiceId: id, withdrawn: false });
    });
    return c.body(null, 204);
  })
  .openapi(desk.writeComment, async (c) => {
    const { services, actor, limits } = c.var;
    const member = requireMember(actor);
    await limits.consume('write:account', member.accountId);
    const [{ id }, comment] = [c.req.valid('param'), c.req.valid('json')];
    await services.write((work) => writeComment(work, services.env, member, id, comment));
    return c.json({ id: comment.id }, 201);
  })
  .openapi(desk.resolveComment, async (c) => {
    const { services, actor } = c.var;
    const member = requireMember(actor);
    const { id, commentId } = c.req.valid('param');
    await services.write((work) => resolveComment(work, member, id, commentId));
    return c.body(null, 204);
  });

export const workRoutes = createRouter().route('/', stepRoutes).route('/', deskRoutes);
