import { expect, test } from 'vitest';
import { learningCourse } from '#api/testing/learning-course.ts';
import { type LearningFacts, learningOf } from './learning.ts';

const titles = (title: string) => ({ kk: title, ru: title, en: title });
const facts = (change: Partial<LearningFacts> = {}): LearningFacts => ({
  slug: 'test-course',
  course: learningCourse(),
  withdrawn: false,
  enrolledAt: 1,
  round: { number: 1, openedAt: 0 },
  completed: null,
  lessonsRead: new Set(),
  position: null,
  attempts: [],
  ...change,
});
const read = (...ids: string[]) => ({ lessonsRead: new Set(ids) });

test('what is next is the lesson she stopped in, else the first not read in the course’s order', () => {
  expect(learningOf(facts(), 'en', 0)).toMatchObject({ share: 0, minutesLeft: 25, nextLesson: { id: 'first', title: 'Lesson first', minutes: 10 } });
  const stopped = (lessonId: string) => ({ position: { lessonId, block: 3, savedAt: 1 } });
  expect(learningOf(facts(stopped('second')), 'en', 0)).toMatchObject({ nextLesson: { id: 'second' } });
  expect(learningOf(facts({ ...stopped('second'), ...read('second') }), 'en', 0)).toMatchObject({ nextLesson: { id: 'first' } });
  expect(learningOf(facts(read('second')), 'en', 0)).toMatchObject({ share: 0.5, minutesLeft: 10, nextLesson: { id: 'first' } });
  expect(learningOf(facts(read('first', 'second')), 'en', 0)).toMatchObject({ share: 1, minutesLeft: 0, nextLesson: null, completedAt: null });
});

test('a lesson that is taught no more counts for nothing', () => {
  expect(learningOf(facts(read('first', 'gone')), 'en', 0)).toMatchObject({ lessons: { read: 1, of: 2 }, readLessons: ['first'] });
});

test('a completed course stays at 100 % when a lesson is added', () => {
  const lesson = (id: string) => ({ id, title: titles(id), summary: titles(id), minutes: 5 });
  const grown = learningCourse({ modules: [{ id: 'one', title: titles('One'), summary: titles('One'), lessons: ['first', 'second', 'third'].map(lesson) }] });
  const before = facts({ ...read('first', 'second'), course: grown });
  expect(learningOf(before, 'en', 0).share).toBeCloseTo(2 / 3);
  expect(learningOf({ ...before, completed: { at: 9, course: learningCourse() } }, 'en', 0)).toMatchObject({
    share: 1,
    lessons: { read: 2, of: 2 },
    minutesLeft: 0,
    nextLesson: null,
    completedAt: 9,
  });
});

test('a course without a final test has no standing', () => {
  const course = learningCourse({ completion: { lessons: 'all', finalTest: false }, finalTest: undefined });
  expect(learningOf(facts({ course }), 'kk', 0)).toMatchObject({ finalTest: null, title: 'Test course (қазақша)' });
});
