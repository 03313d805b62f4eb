import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { oneOfEach, questionOf } from './fixtures/questions.ts';
import { comparable, credit, explanationOf, rightAnswer, typedNumber } from './grade.ts';
import type { Question } from './question.ts';

const q = questionOf;
const multiple = (...choices: string[]): Answer => ({ type: 'multiple', choices });
const order = (...ids: string[]): Answer => ({ type: 'ordering', order: ids });
const number = (typed: string): Answer => ({ type: 'numeric', number: typed });
const text = (typed: string): Answer => ({ type: 'short-text', text: typed });
const trueFalse = (value?: boolean, reason?: string): Answer => ({
  type: 'true-false',
  ...(value === undefined ? {} : { value }),
  ...(reason ? { reason } : {}),
});

const table: [string, Question, Answer | undefined, number][] = [
  ['nothing earns nothing', q.single(), undefined, 0],
  ['an answer of another type earns nothing', q.single(), number('1'), 0],
  ['single: the right option', q.single(), { type: 'single', choice: 'b' }, 1],
  ['single: another option', q.single(), { type: 'single', choice: 'a' }, 0],
  ['single: an id the question does not have', q.single(), { type: 'single', choice: 'zz' }, 0],
  ['multiple: all right ones', q.multiple(), multiple('c', 'a'), 1],
  ['multiple: one of two right ones', q.multiple(), multiple('a'), 0.5],
  ['multiple: a wrong one takes back what a right one gave', q.multiple(), multiple('a', 'b'), 0],
  ['multiple: two right, one wrong', q.multiple(), multiple('a', 'c', 'b'), 0.5],
  ['multiple: everything ticked', q.multiple(), multiple('a', 'b', 'c', 'd'), 0],
  ['multiple: never below zero', q.multiple(), multiple('b', 'd'), 0],
  ['multiple: the same right one twice counts once', q.multiple(), multiple('a', 'a'), 0.5],
  ['multiple: an unknown id neither adds nor takes', q.multiple(), multiple('a', 'c', 'zz'), 1],
  ['multiple: nothing ticked', q.multiple(), multiple(), 0],
  ['true-false: verdict and reason', q.trueFalse(), trueFalse(false, 'y'), 1],
  ['true-false: verdict only', q.trueFalse(), trueFalse(false), 0.5],
  ['true-false: verdict with a wrong reason', q.trueFalse(), trueFalse(false, 'x'), 0.5],
  ['true-false: wrong verdict, right reason', q.trueFalse(), trueFalse(true, 'y'), 0.5],
  ['true-false: both wrong', q.trueFalse(), trueFalse(true, 'x'), 0],
  ['true-false: neither given', q.trueFalse(), trueFalse(), 0],
  ['matching: every pair', q.matching(), { type: 'matching', pairs: { l1: 'r3', l2: 'r1' } }, 1],
  ['matching: one of two', q.matching(), { type: 'matching', pairs: { l1: 'r3', l2: 'r2' } }, 0.5],
  ['matching: unfinished', q.matching(), { type: 'matching', pairs: { l2: 'r1' } }, 0.5],
  ['matching: ids from nowhere', q.matching(), { type: 'matching', pairs: { constructor: 'r1' } }, 0],
  ['ordering: all in place', q.ordering(), order('d', 'b', 'a', 'c'), 1],
  ['ordering: two in place', q.ordering(), order('d', 'b', 'c', 'a'), 0.5],
  ['ordering: as listed', q.ordering(), order('a', 'b', 'c', 'd'), 0.25],
  ['ordering: unfinished', q.ordering(), order('d'), 0.25],
  ['ordering: one id everywhere earns its one place', q.ordering(), order('d', 'd', 'd', 'd'), 0.25],
  ['numeric: exact', q.numeric(), number('1250.5'), 1],
  ['numeric: decimal comma, narrow space', q.numeric(), number('1 250,5'), 1],
  ['numeric: lower edge of the tolerance', q.numeric(), number('1250'), 1],
  ['numeric: upper edge', q.numeric(), number('1251'), 1],
  ['numeric: just outside', q.numeric(), number('1251,01'), 0],
  ['numeric: an edge that binary fractions miss', q.numeric({ correct: 2.2, tolerance: 0.1 }), number('2,3'), 1],
  ['numeric: without tolerance', q.numeric({ correct: 0.3, tolerance: 0 }), number('0,3'), 1],
  ['numeric: negative with a minus sign', q.numeric({ correct: -5, tolerance: 0 }), number('−5'), 1],
  ['numeric: not a number', q.numeric(), number('many'), 0],
  ['numeric: zero is not what an empty field means', q.numeric({ correct: 0, tolerance: 0 }), number(''), 0],
  ['short-text: as accepted', q.shortText(), text('SENTINEL-accepted'), 1],
  ['short-text: case, ё as е, spaces, a full stop', q.shortText(), text('  АКТЕР года. '), 1],
  ['short-text: another word', q.shortText(), text('актриса'), 0],
  ['short-text: nothing but signs', q.shortText(), text(' . '), 0],
];

describe('credit', () => {
  test.each(table)('%s', (_, question, answer, expected) => expect(credit(question, answer)).toBeCloseTo(expected, 10));

  test('the right answer of every type earns everything', () => {
    for (const question of oneOfEach()) expect(credit(question, rightAnswer(question, 'ru')), question.type).toBe(1);
  });

  test('a short text accepted in one language counts in all', () => {
    const question = q.shortText();
    question.kk.accepted = ['келісім'];
    expect(credit(question, text('Келісім'))).toBe(1);
    expect(rightAnswer(question, 'kk')).toEqual({ type: 'short-text', text: 'келісім' });
  });
});

describe('what people type', () => {
  test.each([
    ['12', 12],
    ['+3', 3],
    ['1 000 000', 1e6],
    ['.5', 0.5],
    ['25 %', 25],
    ['5,', 5],
    ['-0,25', -0.25],
    ['1,250.5', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['', undefined],
    ['12 ₸', undefined],
    ['1,2,3', undefined],
    ['--1', undefined],
  ])('%s is the number %s', (typed, expected) => expect(typedNumber(typed)).toBe(expected));

  test.each([
    ['«Согласие»', 'согласие'],
    ['да – нет', 'да - нет'],
    ['й', 'й'],
    ['ТҮСІНДІРМЕ', 'түсіндірме'],
    ['worker’s', "worker's"],
  ])('%s compares as %s', (typed, expected) => expect(comparable(typed)).toBe(expected));
});

test('the explanation is in the language asked for', () => {
  const question = q.single();
  question.kk.explanation = 'Түсіндірме';
  expect(explanationOf(question, 'kk')).toBe('Түсіндірме');
});
