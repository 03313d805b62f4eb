import { expect, test } from 'vitest';
import { saveFate } from './save-fate.ts';

test.each([
  ['a save the server has leaves the device', 200, 'acknowledged'],
  ['one that will never fit its question leaves it too', 422, 'refused'],
  ['after the end of her session it waits', 401, 'signed-out'],
  ['while somebody else is signed in on this browser it waits', 404, 'signed-out'],
  ['a proxy that refuses, a network that asks for a login: it waits', 403, 'later'],
  ['too many at once: it waits', 429, 'later'],
  ['a server in trouble: it waits', 502, 'later'],
])('%s', (_, status, fate) => {
  expect(saveFate(status)).toBe(fate);
});
