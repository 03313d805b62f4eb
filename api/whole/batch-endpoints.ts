import { randomUUID } from 'node:crypto';
import { issueBatches } from '#api/certificates/issue-batches.ts';
import { administrator, type Line, nobody, type Scene } from './endpoint-line.ts';

const listed = () => ({
  id: randomUUID(),
  name: 'Autumn',
  schemeSlug: 'digital-rights-achievement',
  issuedOn: '2026-11-20',
  list: { text: 'Ким;Анна' },
});

const batchOf = async ({ world, whose: who }: Scene, isFinished = false): Promise<string> => {
  if (who === 'unknown') return nobody;
  const { cookie } = await world.signedIn('academy-administrator');
  const json = listed();
  await world.ask({ method: 'POST', path: '/api/issue-batches', cookie, json });
  if (isFinished) {
    await world.ask({ method: 'PUT', path: `/api/issue-batches/${json.id}/start`, cookie });
    await issueBatches(world.services);
    await world.services.settle();
    await issueBatches(world.services);
  }
  return json.id;
};

const oneBatch = { it: administrator(200), unknown: administrator(404) };

/** Certificates for whole lists of people. */
export const batchEndpoints: readonly Line[] = [
  { endpoint: 'GET /batch-schemes', expected: { it: administrator(200) }, ask: () => ({ path: '/batch-schemes' }) },
  { endpoint: 'GET /issue-batches', expected: { it: administrator(200) }, ask: () => ({ path: '/issue-batches' }) },
  { endpoint: 'POST /issue-batches', expected: { it: administrator(201) }, ask: () => ({ path: '/issue-batches', json: listed() }) },
  { endpoint: 'GET /issue-batches/{id}', expected: oneBatch, ask: async (scene) => ({ path: `/issue-batches/${await batchOf(scene)}` }) },
  { endpoint: 'GET /issue-batches/{id}/rows', expected: oneBatch, ask: async (scene) => ({ path: `/issue-batches/${await batchOf(scene)}/rows` }) },
  {
    endpoint: 'PUT /issue-batches/{id}/left-out',
    expected: oneBatch,
    ask: async (scene) => ({ path: `/issue-batches/${await batchOf(scene)}/left-out`, json: { rows: [1], leftOut: true } }),
  },
  { endpoint: 'PUT /issue-batches/{id}/start', expected: oneBatch, ask: async (scene) => ({ path: `/issue-batches/${await batchOf(scene)}/start` }) },
  {
    endpoint: 'PUT /issue-batches/{id}/cancellation',
    expected: oneBatch,
    ask: async (scene) => ({ path: `/issue-batches/${await batchOf(scene)}/cancellation` }),
  },
  { endpoint: 'GET /issue-batches/{id}/files', expected: oneBatch, ask: async (scene) => ({ path: `/issue-batches/${await batchOf(scene, true)}/files` }) },
  { endpoint: 'GET /issue-batches/{id}/list', expected: oneBatch, ask: async (scene) => ({ path: `/issue-batches/${await batchOf(scene, true)}/list` }) },
];
