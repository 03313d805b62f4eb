import { expect, test } from 'vitest';
import { questionOf } from '#courses/fixtures/questions.ts';
import { drawOrder, drawQuestions } from './draw.ts';
import { seededRandom, shuffled } from './seeded-random.ts';

const bank = { one: ['a', 'b', 'c', 'd', 'e', 'f'], two: ['g', 'h', 'i'] };

test('the stored seed repeats the draw, another seed draws otherwise', () => {
  const draw = (seed: string) => drawQuestions(seed, { one: 3, two: 2 }, bank).join();
  expect(draw('seed')).toBe(draw('seed'));
  expect(new Set(Array.from({ length: 50 }, (_, n) => draw(`seed ${n}`))).size).toBeGreaterThan(40);
});

test('a draw keeps the plan: so many of each topic, none twice', () => {
  for (let n = 0; n < 200; n += 1) {
    const drawn = drawQuestions(`seed ${n}`, { one: 3, two: 2 }, bank);
    expect(new Set(drawn).size).toBe(5);
    expect(drawn.filter((id) => bank.one.includes(id))).toHaveLength(3);
    expect(drawn.filter((id) => bank.two.includes(id))).toHaveLength(2);
  }
});

test('a bank that is smaller than the plan is a fault, not a shorter test', () => {
  expect(() => drawQuestions('seed', { one: 7 }, bank)).toThrow('expected at least 7 questions, received 6');
  expect(() => drawQuestions('seed', { none: 1 }, bank)).toThrow('bank of none');
});

test('each question comes about as often as any other, in every place', () => {
  const places = new Map<string, number>();
  const draws = 6_000;
  for (let n = 0; n < draws; n += 1)
    drawQuestions(`seed ${n}`, { one: 3 }, bank).forEach((id, place) => {
      places.set(`${id}${place}`, (places.get(`${id}${place}`) ?? 0) + 1);
    });
  expect(places.size).toBe(18);
  // 1,000 expected each, standard deviation 29: five of them.
  for (const times of places.values()) expect(Math.abs(times - draws / 6)).toBeLessThan(145);
});

test('the sequence of a seed is written down: stored seeds must mean the same next year', () => {
  const random = seededRandom('2026');
  expect(Array.from({ length: 8 }, () => random(100))).toEqual([53, 77, 75, 59, 28, 30, 62, 10]);
  expect(shuffled(['a', 'b', 'c', 'd', 'e'], seededRandom('2026')).join('')).toBe('aecbd');
});

test('every list is shuffled with all its ids, an ordering never into its right order', () => {
  for (let n = 0; n < 200; n += 1) {
    const { left = [], right = [] } = drawOrder(`seed ${n}`, 1, questionOf.matching());
    expect([...left].sort()).toEqual(['l1', 'l2']);
    expect([...right].sort()).toEqual(['r1', 'r2', 'r3']);
    const { options = [] } = drawOrder(`seed ${n}`, 1, questionOf.ordering({ options: ['a', 'b', 'c', 'd'] }));
    expect([...options].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(options).not.toEqual(['d', 'b', 'a', 'c']);
  }
  expect(drawOrder('seed', 1, questionOf.numeric())).toEqual({});
});

test('the same question at another position is shuffled otherwise', () => {
  const orders = Array.from({ length: 20 }, (_, position) => drawOrder('seed', position + 1, questionOf.single()).options?.join());
  expect(new Set(orders).size).toBeGreaterThan(5);
});
