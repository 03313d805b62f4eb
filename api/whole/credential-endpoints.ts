import { issueFor } from '#api/testing/yearly-certificate.ts';
import { statusLists } from '#db/schema/certificates.ts';
import { everybody, type Line, members, nobody, type Scene } from './endpoint-line.ts';

const certificateOf = async ({ world: { services }, holder, slug, whose: who }: Scene): Promise<string> => {
  if (who === 'unknown') return nobody;
  const id = await issueFor(services, holder.personId, { scheme: 'digital-rights-achievement', course: slug, issuedOn: '2026-11-21' });
  await services.settle();
  return id;
};

/** A certificate's holder, and the Academy's administrators. */
const holders = { own: members(200), others: { ...members(404), 'academy-administrator': 200 }, unknown: members(404) };
const line = (form: string): Line => ({
  endpoint: `GET /certificates/{id}/${form}`,
  expected: holders,
  ask: async (scene) => ({ path: `/certificates/${await certificateOf(scene)}/${form}` }),
});

const listOf = async (scene: Scene): Promise<string> => {
  if (scene.whose === 'unknown') return nobody;
  await certificateOf({ ...scene, whose: 'others' });
  return (await scene.world.services.db.select().from(statusLists).get())?.id ?? '';
};

export const credentialEndpoints: Line[] = [
  line('credential'),
  line('jwt'),
  line('badge.svg'),
  line('badge.png'),
  {
    endpoint: 'GET /status-lists/{id}/{purpose}',
    expected: { it: everybody(200), unknown: everybody(404) },
    ask: async (scene) => ({ path: `/status-lists/${await listOf(scene)}/revocation` }),
  },
];
