import { expect, test } from 'vitest';
import { nextInLanguage, safeNext, signInAddress } from './sign-in-address.ts';

const home = '/kk/learning';

test.each([
  '/kk',
  '/ru/courses',
  '/en/courses/digital-rights/access-to-my-data',
  '/kk/courses?level=basic&direction=law',
  '/kk/account/security?done=password#sessions',
])('goes on to our own address %s', (next) => expect(safeNext(next, home)).toBe(next));

test.each([
  null,
  undefined,
  '',
  'https://evil.example/kk',
  '//evil.example',
  '/kk//evil.example',
  '/\\evil.example',
  '/kk/../../evil',
  'javascript:alert(1)',
  '/de/courses',
  '/kkevil.example',
  '/kk\n/x',
  '/api/accounts',
])('leads nowhere else for %j', (next) => expect(safeNext(next, home)).toBe(home));

test('the address that sends to sign in carries the way back through a query', () => {
  const next = '/kk/courses?level=basic&direction=law';
  const url = new URL(signInAddress('kk', next), 'http://academy.test');
  expect(safeNext(url.searchParams.get('next'), home)).toBe(next);
});

test('who changes the language while signing in goes on in it', () => {
  expect(nextInLanguage('/kk/courses/digital-rights', 'ru')).toBe('/ru/courses/digital-rights');
  expect(nextInLanguage('/en?x=1', 'kk')).toBe('/kk?x=1');
});
