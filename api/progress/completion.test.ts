import { expect, test } from 'vitest';
import { learningCourse } from '#api/testing/learning-course.ts';
import { isComplete, lessonsFinished } from './completion.ts';

const facts = (lessons: string[], testPassed: boolean) => ({ lessonsRead: new Set(lessons), testPassed });
const rule = (lessons: 'all' | 'none', finalTest: boolean) => learningCourse({ completion: { lessons, finalTest } });

test.each([
  ['all', true, ['first', 'second'], true, true],
  ['all', true, ['first', 'second'], false, false],
  ['all', true, ['first'], true, false],
  ['all', false, ['first', 'second'], false, true],
  ['all', false, ['second'], true, false],
  ['none', true, [], true, true],
  ['none', true, ['first', 'second'], false, false],
  ['all', false, ['first', 'second', 'withdrawn-lesson'], false, true],
  ['all', false, ['first', 'withdrawn-lesson'], false, false],
] as const)('lessons %s, test %s: with %j read and passed %s complete is %s', (lessons, finalTest, read, passed, complete) => {
  expect(isComplete(rule(lessons, finalTest), facts([...read], passed))).toBe(complete);
});

test('the test opens with the last lesson, or at once where lessons are not asked for', () => {
  expect(lessonsFinished(rule('all', true), facts(['first'], false))).toBe(false);
  expect(lessonsFinished(rule('all', true), facts(['first', 'second'], false))).toBe(true);
  expect(lessonsFinished(rule('none', true), facts([], false))).toBe(true);
});
