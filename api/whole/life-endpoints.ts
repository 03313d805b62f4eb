import { randomUUID } from 'node:crypto';
import { issueFor, storeYearlyScheme } from '#api/testing/yearly-certificate.ts';
import { administrator, type Line, members, nobody, type Scene } from './endpoint-line.ts';

/** A certificate that ends within the month, of a course whose test can be taken again. */
const expiringOf = async ({ world, holder, slug, whose: who }: Scene): Promise<string> => {
  if (who === 'unknown') return nobody;
  await storeYearlyScheme(world.services, 'yearly');
  return issueFor(world.services, holder.personId, { scheme: 'yearly', course: slug, issuedOn: '2025-11-25' });
};

const change = (what: string, body: object = {}, before?: string): Line => ({
  endpoint: `POST /issued-certificates/{id}/${what}`,
  expected: { others: administrator(200), unknown: administrator(404) },
  ask: async (scene) => {
    const path = `/issued-certificates/${await expiringOf(scene)}`;
    if (before !== undefined) {
      const { cookie } = await scene.world.signedIn('academy-administrator');
      await scene.world.ask({ method: 'POST', path: `/api${path}/${before}`, cookie, json: { clientId: randomUUID(), reason: 'under-review' } });
    }
    return { path: `${path}/${what}`, json: { clientId: randomUUID(), ...body } };
  },
});

/** The life of a certificate: what administrators and its holder do with it. */
export const lifeEndpoints: readonly Line[] = [
  { endpoint: 'GET /issued-certificates', expected: { it: administrator(200) }, ask: () => ({ path: '/issued-certificates?q=DULA&state=valid' }) },
  {
    endpoint: 'GET /issued-certificates/{id}',
    expected: { others: administrator(200), unknown: administrator(404) },
    ask: async (scene) => ({ path: `/issued-certificates/${await expiringOf(scene)}` }),
  },
  change('revocation', { reason: 'rules-broken' }),
  change('suspension', { reason: 'under-review' }),
  change('restoration', {}, 'suspension'),
  change('correction', { holderName: { kk: 'Ким Анна', ru: 'Ким Анна', latin: 'Kim Anna' } }),
  change('replacement'),
  change('renewal'),
  {
    endpoint: 'POST /certificates/{id}/renewal',
    expected: { own: members(200), others: members(404), unknown: members(404) },
    ask: async (scene) => ({ path: `/certificates/${await expiringOf(scene)}/renewal` }),
  },
  {
    endpoint: 'PUT /certificates/{id}/score',
    expected: { own: members(200), others: members(404), unknown: members(404) },
    ask: async (scene) => ({ path: `/certificates/${await expiringOf(scene)}/score`, json: { shown: true } }),
  },
];
