import { expect, test } from 'vitest';
import { flowEvenly, type Unit } from './flow.ts';

const unit = (height: number, keepsNext = false): Unit => ({ before: 5, height, keepsNext });

test('columns come out as even as they can', () => {
  const places = flowEvenly(
    Array.from({ length: 10 }, () => unit(10)),
    2,
    500,
  );
  expect(places?.filter(({ column }) => column === 0)).toHaveLength(5);
  expect(places?.at(5)).toEqual({ column: 1, below: 0 });
  expect(places?.at(9)?.below).toBe(60);
});

test('a heading is never parted from what follows it', () => {
  const places = flowEvenly([unit(80), unit(10, true), unit(30, true), unit(40)], 2, 130);
  expect(places?.map(({ column }) => column)).toEqual([0, 1, 1, 1]);
});

test('what has no room is not squeezed in', () => {
  expect(flowEvenly([unit(80), unit(80), unit(80)], 2, 100)).toBeUndefined();
  expect(flowEvenly([unit(101)], 2, 100)).toBeUndefined();
});
