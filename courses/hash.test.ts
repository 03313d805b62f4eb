import { expect, test } from 'vitest';
import { canonicalJson, contentHash, shortHash } from './hash.ts';

test('equal values give equal text, in whatever order their keys were written', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { y: 1, x: undefined }], c: 'ә' } })).toBe('{"a":{"c":"ә","d":[2,{"y":1}]},"b":1}');
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
});

test('the order of a list, a type and a letter each make another hash', () => {
  const hashes = [{ a: [1, 2] }, { a: [2, 1] }, { a: ['1', 2] }, { a: [1, 2, null] }, { A: [1, 2] }].map(contentHash);
  expect(new Set(hashes).size).toBe(5);
});

test('hashes are stable: stored versions and stamped files depend on them', () => {
  expect(contentHash({ a: 'ә' })).toBe('c022c12d43e2bc67e62cd44fbb0eb747a911e5b03e22da3bd42359231aadcc02');
  expect(shortHash('text')).toMatch(/^[0-9a-f]{12}$/);
});
