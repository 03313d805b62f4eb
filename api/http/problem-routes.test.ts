import { beforeAll, expect, test } from 'vitest';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { problemStatus } from './problem-codes.ts';

let world: WholeWorld;
beforeAll(async () => {
  world = await wholeWorld();
  return () => world.remove();
});

test.each(['kk', 'ru', 'en'])('every code is listed with its status and what is said about it in %s', async (locale) => {
  const { problems } = (await world.ask({ method: 'GET', path: '/api/problems', headers: { 'accept-language': locale } })).body;
  expect(Object.fromEntries(problems.map(({ code, status }: { code: string; status: number }) => [code, status]))).toEqual(problemStatus);
  expect(new Set(problems.map(({ title }: { title: string }) => title)).size).toBe(problems.length);
});

test('the type of a problem leads a browser to the page that explains it, in its language', async () => {
  const refused = await world.ask({ method: 'GET', path: '/api/nothing-here' });
  expect(refused.body.type).toBe('/api/problems#not-found');
  const [path] = refused.body.type.split('#');
  const led = await world.ask({ method: 'GET', path, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'ru' } });
  expect([led.status, led.headers.get('location')]).toEqual([303, '/ru/api']);
});
