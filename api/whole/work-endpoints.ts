import { randomUUID } from 'node:crypto';
import { factsOf } from '#api/practices/present-work.ts';
import { saveVersion } from '#api/practices/save-version.ts';
import type { Stage } from '#api/practices/workflow.ts';
import { publishSample, samplePractice } from '#api/testing/sample-practice.ts';
import { shortHash } from '#courses/hash.ts';
import { courseEditors, type Line, members, nobody, type Scene } from './endpoint-line.ts';

const unknownEntry = { id: 'no-such-entry', versionId: nobody, hash: 'a'.repeat(64) };
const short = (text: string | undefined) => (text === undefined ? 'a'.repeat(12) : shortHash(text));
const { en, kk } = samplePractice().texts;
const facts = factsOf(samplePractice({ sectors: [] }));

/** A complete entry at a stage, by nobody's hand: whoever may, may review it. */
const entryAt = async ({ world: { services }, whose: who }: Scene, stage: Stage | 'reviewed') => {
  if (who === 'unknown') return unknownEntry;
  const practice = samplePractice({ id: `sample-${randomUUID()}`, sectors: [] });
  if (stage === 'published') return { ...unknownEntry, id: practice.id, versionId: await publishSample(services, practice) };
  if (stage === 'reviewed') for (const text of Object.values(practice.texts)) text.state = 'reviewed';
  const begin = { stage: stage === 'reviewed' ? ('review' as const) : stage, proposalId: null };
  return { ...(await services.write((work) => saveVersion(work, { practice, basedOn: null, personId: null, begin }))), id: practice.id };
};

const link = { kind: 'link', language: 'ru', url: 'https://union.example/a', reason: 'Так делают у соседей.' };
const proposalOf = async ({ world, holder, whose: who }: Scene): Promise<string> => {
  if (who === 'unknown') return nobody;
  const id = randomUUID();
  await world.ask({ method: 'POST', path: '/api/proposals', cookie: holder.cookie, json: { id, ...link } });
  return id;
};
/** Her own: who could screen is told why not, others that they may not. */
const ownRefused = { ...members(403) };
const editors = (status: number) => ({ it: courseEditors(status), unknown: courseEditors(404) });

/** The editorial workflow. Every role at every step stands in api/practices/workflow.test.ts. */
export const workEndpoints: readonly Line[] = [
  { endpoint: 'GET /proposals', expected: { it: members(200) }, ask: () => ({ path: '/proposals' }) },
  { endpoint: 'POST /proposals', expected: { it: members(201) }, ask: () => ({ path: '/proposals', json: { id: randomUUID(), ...link } }) },
  {
    endpoint: 'GET /proposals/{id}',
    expected: { own: members(200), others: { ...members(404), methodist: 200, 'academy-administrator': 200 }, unknown: members(404) },
    ask: async (scene) => ({ path: `/proposals/${await proposalOf(scene)}` }),
  },
  {
    endpoint: 'PUT /proposals/{id}',
    expected: { own: members(204), others: { ...members(404), methodist: 403, 'academy-administrator': 403 }, unknown: members(404) },
    ask: async (scene) => ({ path: `/proposals/${await proposalOf(scene)}`, json: { ...link, reason: 'Ещё точнее.' } }),
  },
  {
    endpoint: 'POST /proposals/{id}/acceptance',
    expected: { own: ownRefused, others: courseEditors(201), unknown: courseEditors(404) },
    ask: async (scene) => ({
      path: `/proposals/${await proposalOf(scene)}/acceptance`,
      json: { practiceId: `taken-${randomUUID()}`, title: 'A sample', original: 'en' },
    }),
  },
  {
    endpoint: 'POST /proposals/{id}/refusal',
    expected: { own: ownRefused, others: courseEditors(204), unknown: courseEditors(404) },
    ask: async (scene) => ({ path: `/proposals/${await proposalOf(scene)}/refusal`, json: { reason: 'Такая практика уже есть.' } }),
  },
  { endpoint: 'GET /work-queue', expected: { it: members(200) }, ask: () => ({ path: '/work-queue' }) },
  { endpoint: 'GET /work/practices', expected: { it: courseEditors(200) }, ask: () => ({ path: '/work/practices?stage=drafting' }) },
  {
    endpoint: 'POST /work/practices',
    expected: { it: courseEditors(201) },
    ask: () => ({ path: '/work/practices', json: { id: `begun-${randomUUID()}`, title: 'A sample', original: 'en' } }),
  },
  {
    endpoint: 'GET /work/practices/{id}',
    expected: editors(200),
    ask: async (scene) => ({ path: `/work/practices/${(await entryAt(scene, 'drafting')).id}` }),
  },
  {
    endpoint: 'GET /work/practices/{id}/comparison',
    expected: editors(200),
    ask: async (scene) => ({ path: `/work/practices/${(await entryAt(scene, 'drafting')).id}/comparison` }),
  },
  {
    endpoint: 'POST /work/practices/{id}/assignments',
    expected: editors(201),
    ask: async (scene) => ({
      path: `/work/practices/${(await entryAt(scene, 'drafting')).id}/assignments`,
      json: { id: randomUUID(), step: 'drafting', email: scene.holder.email },
    }),
  },
  {
    endpoint: 'PUT /work/practices/{id}/draft',
    expected: editors(200),
    ask: async (scene) => {
      const { id, hash } = await entryAt(scene, 'drafting');
      return { path: `/work/practices/${id}/draft`, json: { basedOn: hash, facts, sections: { title: 'Another title' } } };
    },
  },
  {
    endpoint: 'PUT /work/practices/{id}/translations/{language}',
    expected: editors(200),
    ask: async (scene) => {
      const { id } = await entryAt(scene, 'translation');
      const json = { section: 'title', index: 0, text: 'Үлгі', basedOn: short(en?.sections.title?.[0]), replaces: short(kk?.sections.title?.[0]) };
      return { path: `/work/practices/${id}/translations/kk`, json };
    },
  },
  {
    endpoint: 'PUT /work/practices/{id}/adaptation',
    expected: editors(200),
    ask: async (scene) => {
      const { id, hash } = await entryAt(scene, 'adaptation');
      return { path: `/work/practices/${id}/adaptation`, json: { basedOn: hash, sections: { clause: '> The employer explains.' } } };
    },
  },
  {
    endpoint: 'POST /work/practices/{id}/completions',
    expected: editors(200),
    ask: async (scene) => ({ path: `/work/practices/${(await entryAt(scene, 'drafting')).id}/completions`, json: { step: 'drafting' } }),
  },
  {
    endpoint: 'POST /work/practices/{id}/approvals',
    expected: editors(200),
    ask: async (scene) => {
      const { id, hash } = await entryAt(scene, 'review');
      return { path: `/work/practices/${id}/approvals`, json: { basedOn: hash, languages: ['kk'] } };
    },
  },
  {
    endpoint: 'POST /work/practices/{id}/returns',
    expected: editors(204),
    ask: async (scene) => ({
      path: `/work/practices/${(await entryAt(scene, 'translation')).id}/returns`,
      json: { step: 'drafting', reason: 'The source is missing.' },
    }),
  },
  {
    endpoint: 'POST /work/practices/{id}/publication',
    expected: editors(204),
    ask: async (scene) => {
      const { id, versionId } = await entryAt(scene, 'reviewed');
      return { path: `/work/practices/${id}/publication`, json: { versionId } };
    },
  },
  {
    endpoint: 'POST /work/practices/{id}/reopening',
    expected: editors(204),
    ask: async (scene) => ({ path: `/work/practices/${(await entryAt(scene, 'published')).id}/reopening`, json: {} }),
  },
  {
    endpoint: 'PUT /work/practices/{id}/withdrawal',
    expected: editors(204),
    ask: async (scene) => ({ path: `/work/practices/${(await entryAt(scene, 'published')).id}/withdrawal`, json: { reason: 'The source was corrected.' } }),
  },
  {
    endpoint: 'DELETE /work/practices/{id}/withdrawal',
    expected: editors(204),
    ask: async (scene) => ({ path: `/work/practices/${(await entryAt(scene, 'published')).id}/withdrawal` }),
  },
  {
    endpoint: 'POST /work/practices/{id}/comments',
    expected: editors(201),
    ask: async (scene) => ({ path: `/work/practices/${(await entryAt(scene, 'drafting')).id}/comments`, json: { id: randomUUID(), body: 'Which year?' } }),
  },
  {
    endpoint: 'PUT /work/practices/{id}/comments/{commentId}/resolution',
    expected: editors(204),
    ask: async (scene) => {
      const { id } = await entryAt(scene, 'drafting');
      const commentId = randomUUID();
      const { cookie } = await scene.world.signedIn('methodist');
      if (id !== unknownEntry.id)
        await scene.world.ask({ method: 'POST', path: `/api/work/practices/${id}/comments`, cookie, json: { id: commentId, body: 'Which year?' } });
      return { path: `/work/practices/${id}/comments/${commentId}/resolution` };
    },
  },
];
