import { expect, test } from 'vitest';
import { chanceOfAtLeast } from './chance.ts';

test.each([
  [0, 5, 0.25, 1],
  [1, 1, 0.25, 0.25],
  [2, 2, 0.25, 0.0625],
  [1, 2, 0.5, 0.75],
  [5, 10, 0.5, 0.623046875],
  [8, 10, 0.25, 0.000415802],
])('%i or more of %i at %d', (hits, tries, share, expected) => expect(chanceOfAtLeast(hits, tries, share)).toBeCloseTo(expected, 8));
