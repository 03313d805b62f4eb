import { expect, test } from 'vitest';
import { codeSegment } from './certificate-code.ts';

test.each([
  ['7K3M-Q9XT-2WHB-0CJ5-NV8E', '7K3M-Q9XT-2WHB-0CJ5-NV8E'],
  ['  7k3m q9xt 2whb 0cj5 nv8e ', '7k3m-q9xt-2whb-0cj5-nv8e'],
  ['7K3M–Q9XT–2WHB–0CJ5–NV8E', '7K3M-Q9XT-2WHB-0CJ5-NV8E'],
  ['https://academy.example/kk/verify/7K3M-Q9XT-2WHB-0CJ5-NV8E/?from=qr', '7K3M-Q9XT-2WHB-0CJ5-NV8E'],
  ['7КЗМ-Q9ХТ', '7КЗМ-Q9ХТ'],
])('%s becomes one segment of an address', (typed, segment) => expect(codeSegment(typed)).toBe(segment));

test.each(['', '   ', '..', '../..', '/', '%2e%2e?', '---'])('nothing is left of %j that could lead elsewhere', (typed) => {
  expect(codeSegment(typed)).not.toMatch(/[./\\%?#]/);
});

test('a whole page pasted by mistake stays short', () => {
  expect(codeSegment('A'.repeat(10_000)).length).toBe(60);
});
