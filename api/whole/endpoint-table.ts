import { randomUUID } from 'node:crypto';
import { inviteAdministrator } from '#api/accounts/invite-administrator.ts';
import { password } from '#api/testing/add-person.ts';
import { openAttempt, passCourse } from '#api/testing/take-course.ts';

import { batchEndpoints } from './batch-endpoints.ts';
import { credentialEndpoints } from './credential-endpoints.ts';
import { administrator, courseEditors, everybody, type Line, members, names, nobody, type Scene } from './endpoint-line.ts';
import { libraryEndpoints } from './library-endpoints.ts';
import { lifeEndpoints } from './life-endpoints.ts';
import { practiceEndpoints } from './practice-endpoints.ts';
import { schemeEndpoints } from './scheme-endpoints.ts';
import { transcriptEndpoints } from './transcript-endpoints.ts';
import { verifyEndpoints } from './verify-endpoints.ts';
import { workEndpoints } from './work-endpoints.ts';

const freshEmail = (): string => `${randomUUID()}@example.kz`;

const linkFor = async ({ world: { ask } }: Scene, recipient: string): Promise<string> => {
  const box = await ask({ method: 'GET', path: `/api/mailbox?recipient=${recipient}` });
  const letter = await ask({ method: 'GET', path: `/api/mailbox/${encodeURIComponent(box.body.letters[0].id)}` });
  return /\?token=([\w-]+)/.exec(letter.body.body)?.[1] ?? '';
};
/** A link's token, or one that was never sent. */
const tokenOf = async (scene: Scene, recipient: string): Promise<string> => (scene.whose === 'unknown' ? 'never-sent' : linkFor(scene, recipient));

const attemptOf = async ({ world, holder, slug, whose: who }: Scene): Promise<string> =>
  who === 'unknown' ? nobody : openAttempt(world.ask, holder.cookie, slug);

const certificateOf = async ({ world, holder, slug, right, whose: who }: Scene): Promise<{ id: string; code: string }> => {
  if (who === 'unknown') return { id: nobody, code: 'QQQQ-QQQQ-QQQQ-QQQQ' };
  await passCourse(world.ask, holder.cookie, slug, right);
  await world.services.settle();
  return (await world.ask({ method: 'GET', path: '/api/certificates', cookie: holder.cookie })).body.certificates[0];
};

const enrolled = async ({ world, actor, slug, whose: who }: Scene): Promise<string> => {
  if (who === 'unknown') return 'no-such-course';
  if (actor) await world.ask({ method: 'PUT', path: `/api/learning/${slug}`, cookie: actor.cookie });
  return slug;
};
const courseOf = ({ slug, whose: who }: Scene): string => (who === 'unknown' ? 'no-such-course' : slug);

export const table: Line[] = [
  { endpoint: 'GET /health', expected: { it: everybody(200) }, ask: () => ({ path: '/health' }) },
  { endpoint: 'GET /ready', expected: { it: everybody(200) }, ask: () => ({ path: '/ready' }) },
  { endpoint: 'GET /problems', expected: { it: everybody(200) }, ask: () => ({ path: '/problems' }) },

  { endpoint: 'GET /regions', expected: { it: everybody(200) }, ask: () => ({ path: '/regions' }) },
  { endpoint: 'GET /sectors', expected: { it: everybody(200) }, ask: () => ({ path: '/sectors' }) },
  { endpoint: 'GET /organisations', expected: { it: everybody(200) }, ask: () => ({ path: '/organisations?q=a' }) },
  { endpoint: 'POST /sectors', expected: { it: administrator(201) }, ask: () => ({ path: '/sectors', json: { id: randomUUID(), name: names } }) },
  {
    endpoint: 'PATCH /sectors/{id}',
    expected: { it: administrator(200), unknown: administrator(404) },
    ask: ({ whose: who }) => ({ path: `/sectors/${who === 'unknown' ? nobody : 'road-transport'}`, json: { retired: false } }),
  },
  {
    endpoint: 'POST /organisations',
    expected: { it: administrator(201) },
    ask: ({ federation }) => ({
      path: '/organisations',
      json: { id: randomUUID(), kind: 'sectoral', name: names, parents: [{ id: federation, kind: 'federal' }] },
    }),
  },
  {
    endpoint: 'GET /organisations/{id}',
    expected: { it: administrator(200), unknown: administrator(404) },
    ask: ({ federation, whose: who }) => ({ path: `/organisations/${who === 'unknown' ? nobody : federation}` }),
  },
  {
    endpoint: 'PATCH /organisations/{id}',
    expected: { it: administrator(200), unknown: administrator(404) },
    ask: ({ federation, whose: who }) => ({ path: `/organisations/${who === 'unknown' ? nobody : federation}`, json: { name: names } }),
  },
  {
    endpoint: 'PUT /organisations/{id}/parents',
    expected: { it: administrator(204), unknown: administrator(404) },
    ask: ({ federation, whose: who }) => ({ path: `/organisations/${who === 'unknown' ? nobody : federation}/parents`, json: { parents: [] } }),
  },

  {
    endpoint: 'POST /accounts',
    expected: { it: everybody(204), others: everybody(204) },
    ask: ({ whose: who, holder }) => ({
      path: '/accounts',
      json: { id: randomUUID(), email: who === 'others' ? holder.email : freshEmail(), password, language: 'kk' },
    }),
  },
  {
    endpoint: 'POST /accounts/confirmations',
    expected: { it: everybody(200), unknown: everybody(410) },
    ask: async (scene) => {
      const email = freshEmail();
      await scene.world.ask({ method: 'POST', path: '/api/accounts', json: { id: randomUUID(), email, password, language: 'kk' } });
      return { path: '/accounts/confirmations', json: { token: await tokenOf(scene, email), password } };
    },
  },
  {
    endpoint: 'POST /accounts/confirmation-letters',
    expected: { others: everybody(204), unknown: everybody(204) },
    ask: ({ whose: who, holder }) => ({ path: '/accounts/confirmation-letters', json: { email: who === 'others' ? holder.email : freshEmail() } }),
  },
  {
    endpoint: 'POST /sessions',
    expected: { own: everybody(200), others: everybody(401), unknown: everybody(401) },
    ask: ({ whose: who, holder }) => ({
      path: '/sessions',
      json: { email: who === 'unknown' ? freshEmail() : holder.email, password: who === 'others' ? 'her password is another' : password },
    }),
  },
  { endpoint: 'DELETE /sessions/current', expected: { own: everybody(204) }, ask: () => ({ path: '/sessions/current' }) },
  { endpoint: 'GET /sessions', expected: { own: members(200) }, ask: () => ({ path: '/sessions' }) },
  {
    endpoint: 'DELETE /sessions/{publicId}',
    expected: { own: members(204), others: members(404), unknown: members(404) },
    ask: async ({ world, holder, whose: who }) => {
      const { body } = await world.ask({ method: 'GET', path: '/api/sessions', cookie: holder.cookie });
      return { path: `/sessions/${who === 'unknown' ? nobody : body.sessions[0].publicId}` };
    },
  },
  { endpoint: 'DELETE /sessions', expected: { own: members(204) }, ask: () => ({ path: '/sessions' }) },
  {
    endpoint: 'POST /password-resets',
    expected: { others: everybody(204), unknown: everybody(204) },
    ask: ({ whose: who, holder }) => ({ path: '/password-resets', json: { email: who === 'others' ? holder.email : freshEmail() } }),
  },
  {
    endpoint: 'POST /password-resets/completions',
    expected: { it: everybody(204), unknown: everybody(410) },
    ask: async (scene) => {
      await scene.world.ask({ method: 'POST', path: '/api/password-resets', json: { email: scene.holder.email } });
      return { path: '/password-resets/completions', json: { token: await tokenOf(scene, scene.holder.email), password } };
    },
  },
  {
    endpoint: 'POST /invitations/completions',
    expected: { it: everybody(204), unknown: everybody(410) },
    ask: async (scene) => {
      const { services } = scene.world;
      const email = freshEmail();
      await services.write((work) => inviteAdministrator(work, services.env, { email, language: 'kk' }));
      return { path: '/invitations/completions', json: { token: await tokenOf(scene, email), password } };
    },
  },
  {
    endpoint: 'PUT /account/password',
    expected: { own: members(204) },
    ask: () => ({ path: '/account/password', json: { currentPassword: password, newPassword: `${password} жаңа` } }),
  },
  { endpoint: 'PUT /account/email', expected: { own: members(204) }, ask: () => ({ path: '/account/email', json: { email: freshEmail(), password } }) },
  {
    endpoint: 'POST /account/email-confirmations',
    expected: { it: everybody(204), unknown: everybody(410) },
    ask: async (scene) => {
      const email = freshEmail();
      await scene.world.ask({ method: 'PUT', path: '/api/account/email', cookie: scene.holder.cookie, json: { email, password } });
      return { path: '/account/email-confirmations', json: { token: await tokenOf(scene, email) } };
    },
  },
  { endpoint: 'PUT /account/language', expected: { own: members(204) }, ask: () => ({ path: '/account/language', json: { language: 'en' } }) },
  { endpoint: 'GET /account', expected: { own: everybody(200) }, ask: () => ({ path: '/account' }) },
  { endpoint: 'DELETE /account', expected: { own: members(204) }, ask: () => ({ path: '/account', json: { password } }) },
  { endpoint: 'GET /person', expected: { own: members(200) }, ask: () => ({ path: '/person' }) },
  {
    endpoint: 'PUT /person',
    expected: { own: members(200) },
    ask: () => ({ path: '/person', json: { names: { kk: { family: 'Сәрсенова', given: 'Әсел' } } } }),
  },
  { endpoint: 'GET /persons', expected: { it: administrator(200) }, ask: () => ({ path: '/persons?q=example' }) },
  { endpoint: 'GET /roles', expected: { it: administrator(200) }, ask: () => ({ path: '/roles' }) },
  {
    endpoint: 'POST /roles',
    expected: { own: administrator(201), others: administrator(201), unknown: administrator(422) },
    ask: ({ whose: who, holder }) => ({ path: '/roles', json: { id: randomUUID(), personId: who === 'unknown' ? nobody : holder.personId, role: 'assessor' } }),
  },
  {
    endpoint: 'DELETE /roles/{id}',
    expected: { others: administrator(204), unknown: administrator(404) },
    ask: async ({ world, holder, whose: who }) => {
      const administrating = await world.signedIn('academy-administrator');
      const json = { id: randomUUID(), personId: holder.personId, role: 'assessor' };
      const { body } = await world.ask({ method: 'POST', path: '/api/roles', cookie: administrating.cookie, json });
      return { path: `/roles/${who === 'unknown' ? nobody : body.id}` };
    },
  },
  { endpoint: 'GET /audit', expected: { it: administrator(200) }, ask: () => ({ path: '/audit' }) },

  { endpoint: 'GET /mailbox', expected: { it: everybody(200) }, ask: () => ({ path: '/mailbox' }) },
  {
    endpoint: 'GET /mailbox/{id}',
    expected: { others: everybody(200), unknown: everybody(404) },
    ask: async ({ world, holder, whose: who }) => {
      await world.ask({ method: 'POST', path: '/api/password-resets', json: { email: holder.email } });
      const { body } = await world.ask({ method: 'GET', path: `/api/mailbox?recipient=${holder.email}` });
      return { path: `/mailbox/${who === 'unknown' ? nobody : encodeURIComponent(body.letters[0].id)}` };
    },
  },

  { endpoint: 'GET /courses', expected: { it: everybody(200) }, ask: () => ({ path: '/courses' }) },
  {
    endpoint: 'GET /courses/{slug}',
    expected: { it: everybody(200), unknown: everybody(404) },
    ask: (scene) => ({ path: `/courses/${courseOf(scene)}` }),
  },
  {
    endpoint: 'PUT /courses/{slug}/withdrawal',
    expected: { it: courseEditors(200), unknown: courseEditors(404) },
    ask: (scene) => ({ path: `/courses/${courseOf({ ...scene, slug: scene.spare })}/withdrawal` }),
  },
  {
    endpoint: 'DELETE /courses/{slug}/withdrawal',
    expected: { it: courseEditors(200), unknown: courseEditors(404) },
    ask: (scene) => ({ path: `/courses/${courseOf({ ...scene, slug: scene.spare })}/withdrawal` }),
  },

  {
    endpoint: 'GET /attempts/{id}',
    expected: { own: members(200), others: members(404), unknown: members(404) },
    ask: async (scene) => ({ path: `/attempts/${await attemptOf(scene)}` }),
  },
  {
    endpoint: 'PUT /attempts/{id}/answers/{position}',
    expected: { own: members(200), others: members(404), unknown: members(404) },
    ask: async (scene) => {
      const id = await attemptOf(scene);
      const { body } = await scene.world.ask({ method: 'GET', path: `/api/attempts/${id}`, cookie: scene.holder.cookie });
      const answer = scene.right(body.questions?.[0].question.id ?? 'q-single');
      return { path: `/attempts/${id}/answers/1`, json: { clientId: randomUUID(), sequence: 1, answer } };
    },
  },
  {
    endpoint: 'POST /attempts/{id}/submission',
    expected: { own: members(200), others: members(404), unknown: members(404) },
    ask: async (scene) => ({ path: `/attempts/${await attemptOf(scene)}/submission` }),
  },
  {
    endpoint: 'GET /attempts/{id}/result',
    expected: { own: members(200), others: members(404), unknown: members(404) },
    ask: async (scene) => ({ path: `/attempts/${await attemptOf(scene)}/result` }),
  },
  {
    endpoint: 'POST /courses/{slug}/lessons/{lesson}/checks/{question}',
    expected: { it: everybody(200), unknown: everybody(404) },
    ask: (scene) => ({
      path: `/courses/${courseOf(scene)}/lessons/first/checks/check-single`,
      json: { clientId: randomUUID(), answer: { type: 'single', choice: 'a' }, locale: 'kk' },
    }),
  },

  { endpoint: 'GET /learning', expected: { own: members(200) }, ask: () => ({ path: '/learning' }) },
  {
    endpoint: 'GET /learning/{slug}',
    expected: { own: everybody(200), unknown: { ...everybody(404), visitor: 200 } },
    ask: (scene) => ({ path: `/learning/${courseOf(scene)}` }),
  },
  {
    endpoint: 'PUT /learning/{slug}',
    expected: { own: members(200), unknown: members(404) },
    ask: (scene) => ({ path: `/learning/${courseOf(scene)}` }),
  },
  {
    endpoint: 'PUT /learning/{slug}/position',
    expected: { own: members(200), unknown: members(404) },
    ask: async (scene) => ({ path: `/learning/${await enrolled(scene)}/position`, json: { lessonId: 'first', block: 3 } }),
  },
  {
    endpoint: 'PUT /learning/{slug}/lessons/{lesson}',
    expected: { own: members(200), unknown: members(404) },
    ask: async (scene) => ({ path: `/learning/${await enrolled(scene)}/lessons/first` }),
  },
  {
    endpoint: 'GET /learning/{slug}/final-test',
    expected: { own: members(200), unknown: members(404) },
    ask: (scene) => ({ path: `/learning/${courseOf(scene)}/final-test` }),
  },
  {
    endpoint: 'POST /learning/{slug}/attempts',
    expected: { own: members(200), unknown: members(404) },
    ask: async (scene) => {
      if (scene.actor && scene.whose === 'own') await openAttempt(scene.world.ask, scene.actor.cookie, scene.slug);
      return { path: `/learning/${courseOf(scene)}/attempts`, json: { nameConfirmed: true } };
    },
  },

  { endpoint: 'GET /certificates', expected: { own: members(200) }, ask: () => ({ path: '/certificates' }) },
  {
    endpoint: 'GET /certificates/{id}/files/{variant}',
    expected: { own: members(200), others: { ...members(404), 'academy-administrator': 200 }, unknown: members(404) },
    ask: async (scene) => ({ path: `/certificates/${(await certificateOf(scene)).id}/files/kk-ru` }),
  },
  {
    endpoint: 'GET /verifications/{code}',
    expected: { own: everybody(200), others: everybody(200), unknown: everybody(200) },
    ask: async (scene) => ({ path: `/verifications/${(await certificateOf(scene)).code}` }),
  },
  {
    endpoint: 'POST /verifications',
    expected: { own: everybody(200), others: everybody(200), unknown: everybody(200) },
    ask: async (scene) => {
      const { id } = await certificateOf(scene);
      const { text } = await scene.world.ask({ method: 'GET', path: `/api/certificates/${id}/files/en`, cookie: scene.holder.cookie });
      return { path: '/verifications', raw: text, headers: { 'content-type': 'application/pdf' } };
    },
  },

  ...practiceEndpoints,
  ...workEndpoints,
  ...schemeEndpoints,
  ...credentialEndpoints,
  ...lifeEndpoints,
  ...batchEndpoints,
  ...transcriptEndpoints,
  ...verifyEndpoints,
  ...libraryEndpoints,
];
