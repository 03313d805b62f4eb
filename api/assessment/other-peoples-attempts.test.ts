import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Member, Role } from '#api/http/actor.ts';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import { assessmentRoutes } from './routes.ts';

let world: LearningWorld;
beforeEach(async () => {
  world = await learningWorld({ routes: assessmentRoutes });
});
afterEach(() => world.services.remove());

const roles: (Role | 'learner' | 'visitor')[] = ['visitor', 'learner', 'assessor', 'methodist', 'organisation-administrator', 'academy-administrator'];

test.each(roles)('%s: somebody else’s attempt looks like one that does not exist', async (role) => {
  const owner = await world.addLearner();
  const id = await world.start(owner);
  const before = await world.view(owner, id);
  const asked = before.questions[0];
  const save = { clientId: randomUUID(), sequence: 1, answer: world.right(asked?.question.id ?? '') };
  const stranger: Member | null = role === 'visitor' ? null : await world.addMember({ roles: role === 'learner' ? [] : [{ role, organisationId: null }] });
  const requests = (attempt: string) =>
    [
      ['GET', `/attempts/${attempt}`],
      ['PUT', `/attempts/${attempt}/answers/1`, save],
      ['POST', `/attempts/${attempt}/submission`],
      ['GET', `/attempts/${attempt}/result`],
    ] as const;
  const unknown = requests(randomUUID());
  for (const [index, [method, path, body]] of requests(id).entries()) {
    const reply = await world.ask(stranger, method, path, body);
    const [, unknownPath = ''] = unknown[index] ?? [];
    expect(reply.status, `${method} ${path}`).toBe(role === 'visitor' ? 401 : 404);
    expect(reply.text).toBe((await world.ask(stranger, method, unknownPath, body)).text);
  }
  expect(await world.view(owner, id)).toEqual(before);
});

test('an attempt of somebody else that is overdue is not closed by looking at it', async () => {
  const owner = await world.addLearner();
  const id = await world.start(owner);
  world.services.advance(60 * 60_000);
  expect((await world.ask(await world.addMember(), 'GET', `/attempts/${id}`)).status).toBe(404);
  expect(await world.eventsOf('attempt.closed')).toEqual([]);
});
