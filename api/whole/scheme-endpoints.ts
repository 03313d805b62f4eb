import { randomUUID } from 'node:crypto';
import { schemeSchema } from '#api/certificates/scheme.ts';
import { storeScheme } from '#api/certificates/store-scheme.ts';
import { digitalRightsAchievement } from '#db/seed/schemes/digital-rights-achievement.ts';
import { administrator, type Line, members, names, nobody, type Scene } from './endpoint-line.ts';

// The course of these tests has other hours than the real one.
const scheme = schemeSchema.parse({ ...digitalRightsAchievement, workload: null });
const academy = 'digital-union-leadership-academy';

const asAdministrator = async ({ world }: Scene, path: string, json?: unknown) => {
  const { cookie } = await world.signedIn('academy-administrator');
  return world.ask({ method: json === undefined ? 'GET' : 'POST', path: `/api${path}`, cookie, json });
};

const recognition = () => ({
  id: randomUUID(),
  partner: names,
  kind: 'aligned',
  agreement: 'Agreement of nobody',
  scope: [scheme.slug],
  since: '2026-01-01',
  until: null,
  signatory: { name: names, position: names },
  partnerDid: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
});

const recognitionOf = async (scene: Scene): Promise<string> => {
  if (scene.whose === 'unknown') return nobody;
  return (await asAdministrator(scene, '/recognitions', recognition())).body.id;
};

const external = async ({ world }: Scene) => {
  // Something must ask for it.
  await world.services.write((work) => storeScheme(work, { ...scheme, slug: 'asks', prerequisites: [{ scheme: scheme.slug, external: true }] }));
  return {
    id: randomUUID(),
    schemeSlug: scheme.slug,
    title: 'Course of somebody else',
    issuerName: 'Somebody else',
    number: '1',
    issuedOn: '2026-01-01',
    validUntil: null,
    url: null,
  };
};

const externalOf = async (scene: Scene): Promise<string> => {
  if (scene.whose === 'unknown') return nobody;
  const json = await external(scene);
  await scene.world.ask({ method: 'POST', path: '/api/external-certificates', cookie: scene.holder.cookie, json });
  return json.id;
};

const issuerBody = async (scene: Scene) => {
  const { issuers } = (await asAdministrator(scene, '/issuers')).body;
  const { slug: _, prefixFixed: __, issued: ___, revision: basedOn, ...fields } = issuers.find(({ slug }: { slug: string }) => slug === academy);
  return { ...fields, basedOn };
};

/** What administrators do with schemes, issuers and recognitions, and certificates of others that people show. */
export const schemeEndpoints: readonly Line[] = [
  { endpoint: 'GET /schemes', expected: { it: administrator(200) }, ask: () => ({ path: '/schemes' }) },
  {
    endpoint: 'POST /schemes',
    expected: { it: administrator(201) },
    ask: () => ({ path: '/schemes', json: { id: randomUUID(), scheme: { ...scheme, slug: `s-${randomUUID()}` } } }),
  },
  {
    endpoint: 'GET /schemes/{slug}',
    expected: { it: administrator(200), unknown: administrator(404) },
    ask: ({ whose: who }) => ({ path: `/schemes/${who === 'unknown' ? 'none' : scheme.slug}` }),
  },
  {
    endpoint: 'PUT /schemes/{slug}',
    expected: { it: administrator(200), unknown: administrator(404) },
    ask: async ({ world, whose: who }) => {
      const slug = `s-${randomUUID()}`;
      const { versionId: basedOn } = await world.services.write((work) => storeScheme(work, { ...scheme, slug }));
      return { path: `/schemes/${who === 'unknown' ? 'none' : slug}`, json: { id: randomUUID(), basedOn, scheme: { ...scheme, slug, card: true } } };
    },
  },
  { endpoint: 'POST /schemes/preview', expected: { it: administrator(200) }, ask: () => ({ path: '/schemes/preview', json: { scheme, variant: 'en' } }) },

  { endpoint: 'GET /issuers', expected: { it: administrator(200) }, ask: () => ({ path: '/issuers' }) },
  {
    endpoint: 'PUT /issuers/{slug}',
    expected: { it: administrator(200), unknown: administrator(404) },
    ask: async (scene) => ({ path: `/issuers/${scene.whose === 'unknown' ? 'none' : academy}`, json: await issuerBody(scene) }),
  },

  { endpoint: 'GET /recognitions', expected: { it: administrator(200) }, ask: () => ({ path: '/recognitions' }) },
  { endpoint: 'POST /recognitions', expected: { it: administrator(201) }, ask: () => ({ path: '/recognitions', json: recognition() }) },
  {
    endpoint: 'POST /recognitions/{id}/withdrawal',
    expected: { it: administrator(204), unknown: administrator(404) },
    ask: async (scene) => ({ path: `/recognitions/${await recognitionOf(scene)}/withdrawal` }),
  },
  {
    endpoint: 'POST /recognitions/{id}/endorsements',
    // Signed by nobody; a sound one is tried in recognitions.test.ts.
    expected: { it: administrator(422), unknown: administrator(404) },
    ask: async (scene) => ({
      path: `/recognitions/${await recognitionOf(scene)}/endorsements`,
      json: { id: randomUUID(), schemeSlug: scheme.slug, credential: '{}' },
    }),
  },

  { endpoint: 'GET /external-certificates', expected: { own: members(200) }, ask: () => ({ path: '/external-certificates' }) },
  {
    endpoint: 'POST /external-certificates',
    expected: { it: members(201) },
    ask: async (scene) => ({ path: '/external-certificates', json: await external(scene) }),
  },
  {
    endpoint: 'DELETE /external-certificates/{id}',
    expected: { own: members(204), others: members(204), unknown: members(204) },
    ask: async (scene) => ({ path: `/external-certificates/${await externalOf(scene)}` }),
  },
  { endpoint: 'GET /external-certificates/queue', expected: { it: administrator(200) }, ask: () => ({ path: '/external-certificates/queue' }) },
  {
    endpoint: 'POST /external-certificates/{id}/decision',
    // Nobody decides on her own.
    expected: { own: members(403), others: administrator(204), unknown: administrator(404) },
    ask: async (scene) => ({ path: `/external-certificates/${await externalOf(scene)}/decision`, json: { decision: 'accepted' } }),
  },
];
