import { expect, test } from 'vitest';
import { operationsByTag } from './read-operations.ts';

test('operations stand under their tag with who may ask: anybody, whoever is signed in, any of some roles', () => {
  const found = operationsByTag({
    paths: {
      '/courses': { get: { summary: 'The catalogue', tags: ['courses'], security: [] } },
      '/courses/{slug}/withdrawal': {
        put: { summary: 'Withdraw', tags: ['courses'], security: [{ session: ['methodist'] }, { session: ['academy-administrator'] }] },
      },
      '/account': { get: { tags: ['accounts'], security: [{ session: [] }] } },
    },
  });
  expect([...found.keys()]).toEqual(['courses', 'accounts']);
  expect(found.get('courses')?.map(({ method, roles }) => [method, roles])).toEqual([
    ['GET', null],
    ['PUT', ['methodist', 'academy-administrator']],
  ]);
  expect(found.get('accounts')?.[0]).toEqual({ method: 'GET', path: '/account', summary: '', roles: [] });
});
