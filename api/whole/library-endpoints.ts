import { randomUUID } from 'node:crypto';
import { addPractice, examplePractice } from '#api/testing/add-practice.ts';
import { courseEditors, everybody, type Line, members, nobody, type Scene } from './endpoint-line.ts';

const published = async ({ world }: Scene): Promise<string> => {
  const id = `practice-${randomUUID()}`;
  await addPractice(world.services, examplePractice(id));
  return id;
};

const collectionOf = async ({ world, holder, whose: who }: Scene): Promise<string> => {
  if (who === 'unknown') return nobody;
  const id = randomUUID();
  await world.ask({ method: 'POST', path: '/api/collections', cookie: holder.cookie, json: { id, name: 'A' } });
  return id;
};

const sharedToken = async (scene: Scene): Promise<string> => {
  if (scene.whose === 'unknown') return 'x'.repeat(32);
  const id = await collectionOf(scene);
  return (await scene.world.ask({ method: 'PUT', path: `/api/collections/${id}/share`, cookie: scene.holder.cookie })).body.shareToken;
};

const subscriptionOf = async ({ world, holder, whose: who }: Scene): Promise<string> => {
  if (who === 'unknown') return nobody;
  const id = randomUUID();
  await world.ask({ method: 'POST', path: '/api/subscriptions', cookie: holder.cookie, json: { id, locale: 'kk', filter: {} } });
  return id;
};

const questionOf = async ({ world, holder, whose: who }: Scene): Promise<string> => {
  if (who === 'unknown') return nobody;
  const id = randomUUID();
  await world.ask({ method: 'POST', path: '/api/reader-questions', cookie: holder.cookie, json: { id, locale: 'ru', body: 'Есть ли такое?' } });
  return id;
};

const own = (status: number, unknown = 404) => ({ own: members(status), others: members(404), unknown: members(unknown) });

/** What readers do with the library, and search. */
export const libraryEndpoints: readonly Line[] = [
  { endpoint: 'GET /collections', expected: { it: members(200) }, ask: () => ({ path: '/collections?locale=kk' }) },
  { endpoint: 'POST /collections', expected: { it: members(201) }, ask: () => ({ path: '/collections', json: { id: randomUUID(), name: 'A' } }) },
  {
    endpoint: 'PUT /collections/{id}/name',
    expected: own(204),
    ask: async (scene) => ({ path: `/collections/${await collectionOf(scene)}/name`, json: { name: 'B' } }),
  },
  { endpoint: 'DELETE /collections/{id}', expected: own(204, 204), ask: async (scene) => ({ path: `/collections/${await collectionOf(scene)}` }) },
  {
    endpoint: 'PUT /collections/{id}/practices/{practiceId}',
    expected: own(204),
    ask: async (scene) => ({ path: `/collections/${await collectionOf(scene)}/practices/${await published(scene)}` }),
  },
  {
    endpoint: 'DELETE /collections/{id}/practices/{practiceId}',
    expected: own(204),
    ask: async (scene) => ({ path: `/collections/${await collectionOf(scene)}/practices/none` }),
  },
  { endpoint: 'PUT /collections/{id}/share', expected: own(200), ask: async (scene) => ({ path: `/collections/${await collectionOf(scene)}/share` }) },
  { endpoint: 'DELETE /collections/{id}/share', expected: own(204), ask: async (scene) => ({ path: `/collections/${await collectionOf(scene)}/share` }) },
  {
    endpoint: 'GET /shared-collections/{token}',
    expected: { own: everybody(200), others: everybody(200), unknown: everybody(404) },
    ask: async (scene) => ({ path: `/shared-collections/${await sharedToken(scene)}?locale=kk` }),
  },

  { endpoint: 'GET /subscriptions', expected: { it: members(200) }, ask: () => ({ path: '/subscriptions?locale=kk' }) },
  {
    endpoint: 'POST /subscriptions',
    expected: { it: members(201) },
    ask: () => ({ path: '/subscriptions', json: { id: randomUUID(), locale: 'kk', filter: {} } }),
  },
  { endpoint: 'DELETE /subscriptions/{id}', expected: own(204, 204), ask: async (scene) => ({ path: `/subscriptions/${await subscriptionOf(scene)}` }) },
  {
    endpoint: 'POST /subscription-ends/{token}',
    expected: { unknown: everybody(204) },
    ask: () => ({ path: `/subscription-ends/${'x'.repeat(32)}` }),
  },

  {
    endpoint: 'POST /reader-questions',
    expected: { it: everybody(201) },
    ask: () => ({ path: '/reader-questions', json: { id: randomUUID(), locale: 'ru', body: 'Есть ли такое?', email: 'guest@example.kz' } }),
  },
  { endpoint: 'GET /reader-questions', expected: { it: courseEditors(200) }, ask: () => ({ path: '/reader-questions' }) },
  {
    endpoint: 'POST /reader-questions/{id}/answer',
    expected: { it: courseEditors(204), unknown: courseEditors(404) },
    ask: async (scene) => ({ path: `/reader-questions/${await questionOf(scene)}/answer`, json: { answer: 'Да.' } }),
  },

  { endpoint: 'GET /chair', expected: { it: members(200) }, ask: () => ({ path: '/chair' }) },
  {
    endpoint: 'POST /practices/{id}/recommendations',
    // Nobody here has a chair.
    expected: { it: members(409), unknown: members(404) },
    ask: async (scene) => ({
      path: `/practices/${scene.whose === 'unknown' ? 'none' : await published(scene)}/recommendations`,
      json: { id: randomUUID(), note: '' },
    }),
  },
  { endpoint: 'GET /library/feed', expected: { it: everybody(200) }, ask: () => ({ path: '/library/feed?locale=ru' }) },

  {
    endpoint: 'GET /practices/{id}/brief',
    expected: { it: everybody(200), unknown: everybody(404) },
    ask: async (scene) => ({ path: `/practices/${scene.whose === 'unknown' ? 'none' : await published(scene)}/brief?locale=kk` }),
  },

  { endpoint: 'GET /search', expected: { it: everybody(200) }, ask: () => ({ path: '/search?locale=kk&q=алгоритм' }) },
  { endpoint: 'GET /search/suggestions', expected: { it: everybody(200) }, ask: () => ({ path: '/search/suggestions?locale=kk&q=алг' }) },
];
