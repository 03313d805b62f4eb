import { createHash } from 'node:crypto';
import type { CourseVersion } from '#api/courses/course-version.ts';
import type { Services } from '#api/services.ts';
import { type Course, courseSchema } from '#courses/course.ts';
import { questionOf } from '#courses/fixtures/questions.ts';
import type { Question } from '#courses/question.ts';
import { courses, courseVersions, questionVersions } from '#db/schema/courses.ts';

const same = (text: string) => ({ kk: `${text} (қазақша)`, ru: `${text} (по-русски)`, en: text });
const lesson = (id: string, minutes: number) => ({ id, title: same(`Lesson ${id}`), summary: same(id), minutes });
const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');

/** Two lessons, two topics, a test of nine questions in 25 minutes with 30 s of grace, three attempts, ten minutes between. */
export const learningCourse = (change: Record<string, unknown> = {}): Course =>
  courseSchema.parse({
    original: 'ru',
    title: same('Test course'),
    summary: same('Summary'),
    direction: 'digital-rights',
    level: 'basic',
    audience: [same('Everybody')],
    outcomes: [same('Ask')],
    hours: { clock: 3, academic: 4, academicMinutes: 45 },
    topics: [
      { id: 'topic-one', title: same('Topic one') },
      { id: 'topic-two', title: same('Topic two') },
    ],
    modules: [
      { id: 'one', title: same('One'), summary: same('One'), lessons: [lesson('first', 10)] },
      { id: 'two', title: same('Two'), summary: same('Two'), lessons: [lesson('second', 15)] },
    ],
    completion: { lessons: 'all', finalTest: true },
    finalTest: {
      draw: { 'topic-one': 7, 'topic-two': 2 },
      timeLimitMinutes: 25,
      graceSeconds: 30,
      passMark: 0.7,
      passMarkReference: same('The authors'),
      attempts: 3,
      pauseMinutes: 10,
    },
    ...change,
  });

const testBank = (): Record<string, Question[]> => ({
  'topic-one': Object.values(questionOf).map((of) => of()),
  'topic-two': ['a', 'b', 'c', 'd'].map((correct) => questionOf.single({ id: `q-two-${correct}`, topic: 'topic-two', lesson: 'second', correct })),
});
const testChecks = (): Record<string, Question[]> => ({
  first: Object.entries(questionOf).map(([type, of]) => of({ id: `check-${type.toLowerCase()}` })),
  second: [],
});

/** Stores the course as its loader would and points the slug at it; a second call is a newer version. */
export const storeLearningCourse = async (services: Services, change: Record<string, unknown> = {}, slug = 'test-course') => {
  const bank = testBank();
  const checks = testChecks();
  const ids = (lists: Record<string, Question[]>) =>
    Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, list.map((question) => hashOf(JSON.stringify(question)))]));
  const version: CourseVersion = { slug, course: learningCourse(change), lessons: {}, checks: ids(checks), bank: ids(bank) };
  const body = JSON.stringify(version);
  const versionId = hashOf(body);
  const questions = [...Object.values(bank).flat(), ...Object.values(checks).flat()];
  await services.write(async ({ tx, now }) => {
    for (const question of questions) {
      const json = JSON.stringify(question);
      await tx
        .insert(questionVersions)
        .values({ id: hashOf(json), questionId: question.id, courseSlug: slug, body: json, storedAt: now })
        .onConflictDoNothing();
    }
    await tx.insert(courseVersions).values({ id: versionId, slug, body, storedAt: now }).onConflictDoNothing();
    await tx.insert(courses).values({ slug, versionId }).onConflictDoUpdate({ target: courses.slug, set: { versionId } });
  });
  return { slug, versionId, version, questionById: new Map(questions.map((question) => [question.id, question])) };
};
