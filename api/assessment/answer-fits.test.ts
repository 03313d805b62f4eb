import { expect, test } from 'vitest';
import type { Answer } from '#courses/answer.ts';
import { oneOfEach, questionOf } from '#courses/fixtures/questions.ts';
import { rightAnswer } from '#courses/grade.ts';
import { answerFits } from './answer-fits.ts';

test('a right answer fits its own question and no other type', () => {
  for (const question of oneOfEach())
    for (const other of oneOfEach())
      expect(answerFits(question, rightAnswer(other, 'ru')), `${question.type} ← ${other.type}`).toBe(question.type === other.type);
});

test.each<[string, keyof typeof questionOf, Answer, boolean]>([
  ['an unknown option', 'single', { type: 'single', choice: 'z' }, false],
  ['nothing chosen', 'multiple', { type: 'multiple', choices: [] }, true],
  ['an option twice', 'multiple', { type: 'multiple', choices: ['a', 'a'] }, false],
  ['an unknown choice among known ones', 'multiple', { type: 'multiple', choices: ['a', 'z'] }, false],
  ['a value without a reason', 'trueFalse', { type: 'true-false', value: true }, true],
  ['a reason without a value', 'trueFalse', { type: 'true-false', reason: 'x' }, true],
  ['an unknown reason', 'trueFalse', { type: 'true-false', value: true, reason: 'z' }, false],
  ['some pairs', 'matching', { type: 'matching', pairs: { l1: 'r1' } }, true],
  ['a pair from the wrong side', 'matching', { type: 'matching', pairs: { r1: 'l1' } }, false],
  ['an order that leaves one out', 'ordering', { type: 'ordering', order: ['a', 'b', 'c'] }, false],
  ['an order with one twice', 'ordering', { type: 'ordering', order: ['a', 'b', 'c', 'c'] }, false],
  ['half a number', 'numeric', { type: 'numeric', number: '12,' }, true],
])('%s', (_, type, answer, fits) => {
  expect(answerFits(questionOf[type](), answer)).toBe(fits);
});
