import { randomUUID } from 'node:crypto';
import { publishSample, samplePractice } from '#api/testing/sample-practice.ts';
import { everybody, type Line, type Scene } from './endpoint-line.ts';

const practiceOf = async ({ world, whose: who }: Scene): Promise<string> => {
  const id = `sample-${randomUUID()}`;
  if (who !== 'unknown') await publishSample(world.services, samplePractice({ id }));
  return id;
};

/** What anybody reads of the library. */
export const practiceEndpoints: Line[] = [
  { endpoint: 'GET /practices', expected: { it: everybody(200) }, ask: () => ({ path: '/practices?country=DE&limit=5' }) },
  { endpoint: 'GET /practices/terms', expected: { it: everybody(200) }, ask: () => ({ path: '/practices/terms' }) },
  {
    endpoint: 'GET /practices/{id}',
    expected: { it: everybody(200), unknown: everybody(404) },
    ask: async (scene) => ({ path: `/practices/${await practiceOf(scene)}` }),
  },
  {
    endpoint: 'GET /practices/{id}/citation',
    expected: { it: everybody(200), unknown: everybody(404) },
    ask: async (scene) => ({ path: `/practices/${await practiceOf(scene)}/citation?style=gost&locale=kk` }),
  },
];
