import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#api/http/actor.ts';
import { answerProblem } from '#api/http/answer-problem.ts';
import { fillContext } from '#api/http/context.ts';
import { createLimits } from '#api/http/limits.ts';
import { createRouter } from '#api/http/router.ts';
import { type TestServices, testServices, testStart } from '#api/testing/test-services.ts';
import { audit } from '#db/schema/accounts.ts';
import { publicPaths } from './public-paths.ts';
import { publishCourses } from './publish-courses.ts';
import { currentCourse } from './read-course.ts';
import { courseRoutes } from './routes.ts';

const fixtures = fileURLToPath(new URL('../../courses/fixtures/content', import.meta.url));
let services: TestServices;
const member = (...roles: Role[]): Actor => ({
  personId: 'person',
  accountId: 'account',
  sessionId: 'session',
  email: null,
  emailConfirmed: true,
  language: null,
  roles: roles.map((role) => ({ role, organisationId: null })),
});
const ask = (actor: Actor, method: string, path: string) => {
  const app = createRouter();
  app.use(fillContext(services, createLimits(), async () => ({ actor, setCookie: undefined })));
  app.onError(answerProblem as never);
  return app.route('/', courseRoutes).request(path, { method });
};

beforeEach(async () => {
  services = await testServices();
  await publishCourses(services, fixtures);
});
afterEach(() => services.remove());

describe('what a visitor reads', () => {
  test('a course with the rules of its test, and nothing of its questions', async () => {
    const response = await ask(null, 'GET', '/courses/sample');
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      slug: 'sample',
      withdrawn: false,
      certificateScheme: 'sample-achievement',
      outcomes: [{ en: 'Check' }],
      modules: [{ lessons: [{ id: 'first', minutes: 10 }, { id: 'second' }] }],
      finalTest: { questions: 3, timeLimitMinutes: 10, passMark: 0.7, attempts: 3, pauseMinutes: 0 },
    });
    expect(text).not.toMatch(/SENTINEL|one-single|first-numeric|"bank"|"checks"|"draw"|translatedFrom/);
  });

  test('the catalogue', async () => {
    const response = await ask(null, 'GET', '/courses');
    expect(await publicPaths(services.db)).toEqual(
      expect.arrayContaining(['', '/courses', '/courses/sample', '/courses/sample/first', '/courses/sample/second']),
    );
    expect(await response.json()).toMatchObject({ courses: [{ slug: 'sample', lessons: 2, modules: 1, withdrawn: false }] });
  });

  test('a course we never had is not found', async () => {
    expect((await ask(null, 'GET', '/courses/none')).status).toBe(404);
  });
});

test('the description of the API names what a course may show', () => {
  const document = courseRoutes.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'test', version: '1' } });
  const answer = document.paths?.['/courses/{slug}']?.get?.responses?.['200'];
  const text = JSON.stringify(answer);
  for (const field of ['outcomes', 'finalTest', 'questions', 'passMark', 'withdrawn']) expect(text).toContain(`"${field}"`);
});

describe('withdrawing', () => {
  test.each<[string, number, Actor]>([
    ['a visitor', 401, null],
    ['a learner', 403, member()],
    ['an assessor', 403, member('assessor')],
    ["an organisation's administrator", 403, member('organisation-administrator')],
    ['a methodist', 200, member('methodist')],
    ['an academy administrator', 200, member('academy-administrator')],
  ])('%s gets %i', async (_, status, actor) => {
    expect((await ask(actor, 'PUT', '/courses/sample/withdrawal')).status).toBe(status);
    expect((await ask(actor, 'DELETE', '/courses/sample/withdrawal')).status).toBe(status);
  });

  test('takes the course out of the catalogue, not out of reach, and restoring puts it back', async () => {
    const methodist = member('methodist');
    expect(await (await ask(methodist, 'PUT', '/courses/sample/withdrawal')).json()).toEqual({ slug: 'sample', withdrawn: true });
    expect(await (await ask(null, 'GET', '/courses')).json()).toEqual({ courses: [] });
    expect((await publicPaths(services.db)).filter((path) => path.startsWith('/courses/'))).toEqual([]);
    expect(await (await ask(methodist, 'GET', '/courses')).json()).toMatchObject({ courses: [{ slug: 'sample', withdrawn: true }] });
    expect(await (await ask(null, 'GET', '/courses/sample')).json()).toMatchObject({ withdrawn: true });
    expect((await currentCourse(services.db, 'sample'))?.withdrawnAt).toBe(testStart);
    await publishCourses(services, fixtures);
    expect((await currentCourse(services.db, 'sample'))?.withdrawnAt).toBe(testStart);
    await ask(methodist, 'DELETE', '/courses/sample/withdrawal');
    expect(await (await ask(null, 'GET', '/courses')).json()).toMatchObject({ courses: [{ slug: 'sample', withdrawn: false }] });
  });

  test('repeated, it is one withdrawal, and each change stands in the audit', async () => {
    for (const method of ['PUT', 'PUT', 'DELETE', 'DELETE']) {
      services.advance(1000);
      expect((await ask(member('methodist'), method, '/courses/sample/withdrawal')).status).toBe(200);
    }
    expect(await services.db.select().from(audit)).toMatchObject([
      { actorId: 'person', action: 'course.withdraw', objectType: 'course', objectId: 'sample', at: testStart + 1000 },
      { action: 'course.restore', at: testStart + 3000 },
    ]);
  });

  test('a course we never had is not found', async () => {
    expect((await ask(member('methodist'), 'PUT', '/courses/none/withdrawal')).status).toBe(404);
  });
});
