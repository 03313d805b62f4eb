import { randomUUID } from 'node:crypto';
import { passCourse } from '#api/testing/take-course.ts';
import { everybody, type Line, members, nobody, type Scene } from './endpoint-line.ts';

const shareOf = async ({ world, holder, whose: who }: Scene): Promise<{ id: string; token: string }> => {
  if (who === 'unknown') return { id: nobody, token: 'x'.repeat(43) };
  const json = { id: randomUUID(), label: 'A', withScores: false };
  const { body } = await world.ask({ method: 'POST', path: '/api/transcript-shares', cookie: holder.cookie, json });
  return { id: json.id, token: body.token };
};

/** What a person shows of everything she holds. A link opens to whoever has it; while she holds nothing there is nothing to draw. */
export const transcriptEndpoints: readonly Line[] = [
  { endpoint: 'GET /transcript', expected: { own: members(200) }, ask: () => ({ path: '/transcript' }) },
  { endpoint: 'GET /transcript/pdf', expected: { own: members(404) }, ask: () => ({ path: '/transcript/pdf?locale=kk' }) },
  { endpoint: 'GET /transcript-shares', expected: { own: members(200) }, ask: () => ({ path: '/transcript-shares' }) },
  {
    endpoint: 'POST /transcript-shares',
    expected: { own: members(201) },
    ask: () => ({ path: '/transcript-shares', json: { id: randomUUID(), label: 'A', withScores: true } }),
  },
  {
    endpoint: 'DELETE /transcript-shares/{id}',
    expected: { own: members(204), others: members(404), unknown: members(404) },
    ask: async (scene) => ({ path: `/transcript-shares/${(await shareOf(scene)).id}` }),
  },
  {
    endpoint: 'GET /transcripts/{token}',
    expected: { others: everybody(200), unknown: everybody(404) },
    ask: async (scene) => ({ path: `/transcripts/${(await shareOf(scene)).token}` }),
  },
  {
    endpoint: 'GET /transcripts/{token}/pdf',
    expected: { others: everybody(200), unknown: everybody(404) },
    ask: async (scene) => {
      const { world, holder, slug, right } = scene;
      await passCourse(world.ask, holder.cookie, slug, right);
      await world.services.settle();
      return { path: `/transcripts/${(await shareOf(scene)).token}/pdf?locale=kk` };
    },
  },
];
