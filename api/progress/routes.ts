import { closeOverdueOf } from '#api/assessment/close-overdue-attempts.ts';
import { requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { enrolRoute, listLearningRoute, markLessonReadRoute, readFinalTestRoute, readLearningRoute, savePositionRoute, startAttemptRoute } from './contract.ts';
import { enrol } from './enrol.ts';
import { learningOf } from './learning.ts';
import { markLessonRead } from './mark-lesson-read.ts';
import { readFinalTest } from './read-final-test.ts';
import { listLearning, readFacts } from './read-learning.ts';
import { savePosition } from './save-position.ts';
import { startFinalTest } from './start-final-test.ts';

/** Everything here is one's own: who asks is whose facts are read and written, so there is nobody else's object to refuse. */
export const progressRoutes = createRouter()
  .openapi(listLearningRoute, async (c) => {
    const { services, actor, locale } = c.var;
    const { personId } = requireMember(actor);
    await closeOverdueOf(services, personId);
    return c.json({ courses: await listLearning(services.db, personId, c.req.valid('query').locale ?? locale, services.now()) }, 200);
  })
  .openapi(readLearningRoute, async (c) => {
    const { services, actor, locale } = c.var;
    if (actor === null) return c.json(null, 200);
    const { personId } = actor;
    const { slug } = c.req.valid('param');
    await closeOverdueOf(services, personId, slug);
    const facts = await readFacts(services.db, personId, slug);
    return c.json(learningOf(facts, c.req.valid('query').locale ?? locale, services.now()), 200);
  })
  .openapi(enrolRoute, async (c) => {
    const { services, actor, limits } = c.var;
    const { personId, accountId } = requireMember(actor);
    await limits.consume('write:account', accountId);
    return c.json(await services.write((work) => enrol(work, { personId, ...c.req.valid('param') })), 200);
  })
  .openapi(savePositionRoute, async (c) => {
    const { services, actor, limits } = c.var;
    const { personId, accountId } = requireMember(actor);
    await limits.consume('write:account', accountId);
    const { slug } = c.req.valid('param');
    return c.json(await services.write((work) => savePosition(work, { personId, slug, ...c.req.valid('json') })), 200);
  })
  .openapi(markLessonReadRoute, async (c) => {
    const { services, actor, limits } = c.var;
    const { personId, accountId } = requireMember(actor);
    await limits.consume('write:account', accountId);
    const { slug, lesson } = c.req.valid('param');
    return c.json(await services.write((work) => markLessonRead(work, { personId, slug, lessonId: lesson })), 200);
  })
  .openapi(readFinalTestRoute, async (c) => {
    const { services, actor, locale } = c.var;
    const member = requireMember(actor);
    const { slug } = c.req.valid('param');
    await closeOverdueOf(services, member.personId, slug);
    return c.json(await readFinalTest(services.db, member, slug, c.req.valid('query').locale ?? locale, services.now()), 200);
  })
  .openapi(startAttemptRoute, async (c) => {
    const { services, actor, limits } = c.var;
    const member = requireMember(actor);
    await limits.consume('write:account', member.accountId);
    return c.json(await services.write((work) => startFinalTest(work, member, c.req.valid('param').slug)), 200);
  });
