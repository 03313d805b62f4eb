import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Member } from '#api/http/actor.ts';
import { type LearningWorld, learningWorld } from '#api/testing/learning-world.ts';
import { courses } from '#db/schema/courses.ts';
import { enrolments } from '#db/schema/progress.ts';
import type { Learning, LearningList, SavedPosition } from './contract.ts';
import { progressRoutes } from './routes.ts';

let world: LearningWorld;
let learner: Member;
beforeEach(async () => {
  world = await learningWorld({ routes: progressRoutes });
  learner = await world.addMember();
});
afterEach(() => world.services.remove());

const enrol = (who: Member | null = learner) => world.ask(who, 'PUT', '/learning/test-course');
const learning = async (locale = 'ru', who = learner) => (await world.ask<Learning>(who, 'GET', `/learning/test-course?locale=${locale}`)).body;
const markRead = (lesson: string, who = learner) => world.ask(who, 'PUT', `/learning/test-course/lessons/${lesson}`);
const withdraw = () =>
  world.services.write(async ({ tx, now }) => void (await tx.update(courses).set({ withdrawnAt: now }).where(eq(courses.slug, 'test-course'))));

test('enrolling twice, also at the same moment, is one enrolment', async () => {
  expect(await learning()).toMatchObject({ enrolledAt: null, share: 0 });
  const replies = await Promise.all(Array.from({ length: 10 }, () => enrol()));
  world.services.advance(1_000);
  for (const reply of [...replies, await enrol()]) expect(reply).toEqual({ ...replies[0], status: 200 });
  expect(await world.services.db.select().from(enrolments)).toHaveLength(1);
  expect(await learning()).toMatchObject({ enrolledAt: world.services.now() - 1_000 });
});

test('a withdrawn course takes nobody new; who is on it goes on', async () => {
  await enrol();
  await withdraw();
  expect(await enrol(await world.addMember())).toMatchObject({ status: 410, body: { code: 'course-withdrawn' } });
  expect((await enrol()).status).toBe(200);
  expect((await markRead('first')).status).toBe(200);
  expect(await learning()).toMatchObject({ withdrawn: true, lessons: { read: 1, of: 2 } });
});

test('a lesson is marked as read once, and what follows is told once', async () => {
  await enrol();
  const first = await markRead('first');
  world.services.advance(1_000);
  expect(await markRead('first')).toEqual(first);
  expect(await world.eventsOf('lesson.completed')).toEqual([{ personId: learner.personId, courseSlug: 'test-course', lessonId: 'first' }]);
  expect(await learning()).toMatchObject({ readLessons: ['first'], share: 0.5, minutesLeft: 15, nextLesson: { id: 'second' } });
});

test('progress is one and the same in every language', async () => {
  await enrol();
  await markRead('first');
  const { title: kazakh, nextLesson: next, ...kk } = await learning('kk');
  const { title: russian, nextLesson: following, ...ru } = await learning('ru');
  expect(kk).toEqual(ru);
  expect([kazakh, next?.title, russian, following?.title]).toEqual([
    'Test course (қазақша)',
    'Lesson second (қазақша)',
    'Test course (по-русски)',
    'Lesson second (по-русски)',
  ]);
});

test('the newest place wins, in whatever order devices get through', async () => {
  await enrol();
  const put = async (body: object) => (await world.ask<SavedPosition>(learner, 'PUT', '/learning/test-course/position', body)).body;
  const start = world.services.now();
  world.services.advance(60_000);
  expect(await put({ lessonId: 'second', block: 7 })).toEqual({ stored: true, position: { lessonId: 'second', block: 7, savedAt: start + 60_000 } });
  // The phone was there half a minute earlier and has got its connection back only now.
  expect(await put({ lessonId: 'first', block: 3, ageMs: 30_000 })).toEqual({
    stored: false,
    position: { lessonId: 'second', block: 7, savedAt: start + 60_000 },
  });
  world.services.advance(1);
  expect(await put({ lessonId: 'first', block: 4 })).toMatchObject({ stored: true });
  expect((await learning()).position).toEqual({ lessonId: 'first', block: 4, savedAt: start + 60_001 });
});

test.each<[string, object]>([
  ['before the first block', { lessonId: 'first', block: -1 }],
  ['in a block that is none', { lessonId: 'first', block: 1.5 }],
  ['in the future', { lessonId: 'first', block: 1, ageMs: -5 }],
  ['with a field nobody knows', { lessonId: 'first', block: 1, savedAt: 99 }],
])('a place %s is refused', async (_, body) => {
  await enrol();
  expect(await world.ask(learner, 'PUT', '/learning/test-course/position', body)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  expect((await learning()).position).toBeNull();
});

test('who is not on the course leaves no traces in it', async () => {
  const position = await world.ask(learner, 'PUT', '/learning/test-course/position', { lessonId: 'first', block: 1 });
  expect([position, await markRead('first')]).toMatchObject([
    { status: 403, body: { code: 'not-enrolled' } },
    { status: 403, body: { code: 'not-enrolled' } },
  ]);
});

test.each([
  ['GET', '/learning/none'],
  ['PUT', '/learning/none'],
  ['PUT', '/learning/test-course/lessons/none'],
  ['PUT', '/learning/none/lessons/first'],
  ['GET', '/learning/none/final-test'],
])('%s %s is not found', async (method, path) => {
  await enrol();
  expect(await world.ask(learner, method, path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

test.each([
  ['GET', '/learning'],
  ['PUT', '/learning/test-course'],
  ['PUT', '/learning/test-course/lessons/first'],
  ['PUT', '/learning/test-course/position', { lessonId: 'first', block: 1 }],
  ['GET', '/learning/test-course/final-test'],
  ['POST', '/learning/test-course/attempts', { nameConfirmed: true }],
])('a visitor is asked to sign in: %s %s', async (method, path, body?: object) => {
  expect(await world.ask(null, method, path, body)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
});

test.each(['test-course', 'none'])('a visitor’s progress in %s is nobody’s: no refusal, which her browser would show as a fault of the page', async (slug) => {
  expect(await world.ask(null, 'GET', `/learning/${slug}`)).toMatchObject({ status: 200, body: null });
});

test('everybody sees her own courses only, the last used first', async () => {
  await world.store({ title: { kk: 'Екінші', ru: 'Второй', en: 'Second' } }, 'second-course');
  await enrol();
  world.services.advance(1_000);
  await world.ask(learner, 'PUT', '/learning/second-course');
  const slugs = async (who: Member) => (await world.ask<LearningList>(who, 'GET', '/learning')).body.courses.map(({ slug }) => slug);
  expect(await slugs(learner)).toEqual(['second-course', 'test-course']);
  world.services.advance(1_000);
  await world.ask(learner, 'PUT', '/learning/test-course/position', { lessonId: 'first', block: 1 });
  expect(await slugs(learner)).toEqual(['test-course', 'second-course']);
  expect(await slugs(await world.addMember())).toEqual([]);
});
