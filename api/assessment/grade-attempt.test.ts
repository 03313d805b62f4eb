import { expect, test } from 'vitest';
import { questionOf } from '#courses/fixtures/questions.ts';
import { rightAnswer } from '#courses/grade.ts';
import { gradeAttempt } from './grade-attempt.ts';

const right = (position: number, points = 1) => {
  const question = questionOf.single({ points });
  return { position, question, answer: rightAnswer(question, 'ru') };
};
const empty = (position: number, points = 1) => ({ position, question: questionOf.single({ points }), answer: null });

test('points are the weight times the credit; what was not answered earns none', () => {
  const multiple = questionOf.multiple({ points: 4 });
  const grade = gradeAttempt([right(1, 2), empty(2), { position: 3, question: multiple, answer: { type: 'multiple', choices: ['a'] } }], 0.5);
  expect(grade).toEqual({ points: 4, maximum: 7, passed: true, byPosition: { 1: 2, 2: 0, 3: 2 } });
});

test('exactly the pass mark passes, one point less does not', () => {
  const of = (rightOnes: number) =>
    gradeAttempt(
      Array.from({ length: 10 }, (_, n) => (n < rightOnes ? right(n + 1) : empty(n + 1))),
      0.7,
    );
  expect(of(7).passed).toBe(true);
  expect(of(6).passed).toBe(false);
});

test('a sum of thirds that makes the pass mark is not lost in binary', () => {
  const question = questionOf.ordering({ options: ['a', 'b', 'c', 'd'] });
  const half = { question, answer: { type: 'ordering' as const, order: ['d', 'b', 'c', 'a'] } };
  const tenths = Array.from({ length: 10 }, (_, n) => ({ position: n + 1, question: { ...question, points: 0.1 }, answer: half.answer }));
  const grade = gradeAttempt(tenths, 0.5);
  expect(grade.points).not.toBe(0.5);
  expect(grade.passed).toBe(true);
});
