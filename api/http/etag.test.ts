import { expect, test } from 'vitest';
import { etagOf, hasAlready } from './etag.ts';

test('the same text has the same validator, another text another', () => {
  expect(etagOf('a')).toBe(etagOf('a'));
  expect(etagOf('a')).not.toBe(etagOf('b'));
  expect(etagOf('a')).toMatch(/^"[\w-]{22}"$/);
});

test.each([
  ['"x"', true],
  ['W/"x"', true],
  ['"y", W/"x" ,"z"', true],
  ['*', true],
  ['"y"', false],
  ['x', false],
  ['', false],
  [undefined, false],
  [`${'"y",'.repeat(10_000)}"x"`, false],
])('If-None-Match %j: %s', (header, expected) => expect(hasAlready(header, '"x"')).toBe(expected));
