import { expect, test } from 'vitest';
import { createBodyCache } from './body-cache.ts';

test('a body is parsed once and shared', () => {
  const cache = createBodyCache<{ a: number }>(2);
  const body = cache.add('one', '{"a":1}');
  expect(body).toEqual({ a: 1 });
  expect(cache.get('one')).toBe(body);
  expect(cache.get('two')).toBeUndefined();
});

test('over its limit it forgets what was longest unused', () => {
  const cache = createBodyCache<number>(2);
  cache.add('one', '1');
  cache.add('two', '2');
  cache.get('one');
  cache.add('three', '3');
  expect([cache.get('one'), cache.get('two'), cache.get('three')]).toEqual([1, undefined, 3]);
});
