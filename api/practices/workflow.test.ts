import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#api/http/actor.ts';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { samplePractice } from '#api/testing/sample-practice.ts';
import { type WorkWorld, workWorld } from '#api/testing/work-world.ts';
import { shortHash } from '#courses/hash.ts';
import { practiceHistory } from '#db/schema/practices.ts';
import type { Locale } from '#language/locale.ts';
import { factsOf } from './present-work.ts';
import { insertProposal, updateProposal } from './proposal-queries.ts';
import { publishPractice } from './publish-practice.ts';
import { updatePractice, versionsOf } from './queries.ts';
import { saveVersion } from './save-version.ts';
import type { WorkMay } from './work-may.ts';
import type { Stage, Step } from './workflow.ts';
import { insertAssignment } from './workflow-queries.ts';

const roles = [
  'visitor',
  'learner',
  'proposer',
  'assignee',
  'assignee of another step',
  'reviewer',
  'reviewer who is author',
  'assessor',
  'methodist',
  'methodist who is author',
  'methodist who proposed it',
  'organisation administrator',
  'academy administrator',
  'academy administrator who is author',
] as const;
type RoleName = (typeof roles)[number];
const stored: Partial<Record<RoleName, Role>> = {
  assessor: 'assessor',
  methodist: 'methodist',
  'methodist who is author': 'methodist',
  'methodist who proposed it': 'methodist',
  'organisation administrator': 'organisation-administrator',
  'academy administrator': 'academy-administrator',
  'academy administrator who is author': 'academy-administrator',
};
const authors: readonly RoleName[] = ['reviewer who is author', 'methodist who is author', 'academy administrator who is author'];
const editors: readonly RoleName[] = [
  'methodist',
  'methodist who is author',
  'methodist who proposed it',
  'academy administrator',
  'academy administrator who is author',
];
const reviewers: readonly RoleName[] = ['reviewer', 'reviewer who is author'];
const workers: readonly RoleName[] = [...editors, ...reviewers, 'assignee', 'assignee of another step'];
const everyMember = roles.filter((role) => role !== 'visitor');

let world: WorkWorld;
const people = {} as Record<RoleName, AddedPerson | undefined>;
let stranger: AddedPerson;

beforeAll(async () => {
  world = await workWorld();
  const unit = await world.addUnit(randomUUID());
  for (const role of roles) {
    const held = stored[role];
    people[role] = role === 'visitor' ? undefined : await world.addPerson(`${randomUUID()}@example.kz`, { roles: held ? [held] : [], organisationId: unit });
  }
  stranger = await world.addPerson('stranger@example.kz');
});
afterAll(() => world.remove());

const idOf = (role: RoleName): string => people[role]?.personId ?? '';
const { en, kk } = samplePractice().texts;
type Place = { step: Step; language: Locale | null };

interface Ground {
  id: string;
  hash: string;
  versionId: string;
  proposalId: string;
  commentId: string;
}

const proposal = async (personId: string): Promise<string> => {
  const id = randomUUID();
  const link = { kind: 'link', language: 'ru', url: 'https://union.example/a', reason: 'Так делают.', answers: null, organisationId: null } as const;
  const waiting = { status: 'waiting', decidedBy: null, decidedAt: null, decisionReason: null, practiceId: null } as const;
  await world.services.write(({ tx, now }) => insertProposal(tx, { id, personId, ...link, ...waiting, createdAt: now }));
  return id;
};

/** A complete entry on which everybody of the table has her part. */
const ground = async (asker: RoleName, stage: Stage | 'reviewed' | 'withdrawn', own: Place, other: Place): Promise<Ground> => {
  const practice = samplePractice({ id: `sample-${randomUUID()}`, sectors: [] });
  const { id } = practice;
  const published = stage === 'published' || stage === 'withdrawn';
  const proposalId = await proposal(idOf(asker === 'methodist who proposed it' ? asker : 'proposer'));
  const saved = await world.services.write(async (work) => {
    await updateProposal(work.tx, proposalId, { status: 'accepted' });
    let hash: string | null = null;
    for (const [index, author] of authors.entries()) {
      const version = { ...practice, years: { from: 2000 + index } };
      const begin = { stage: 'drafting', proposalId } as const;
      hash = (await saveVersion(work, { practice: version, basedOn: hash, personId: idOf(author), begin })).hash;
    }
    if (stage === 'reviewed') for (const text of Object.values(practice.texts)) text.state = 'reviewed';
    const newest = await saveVersion(work, { practice, basedOn: hash, personId: stranger.personId });
    if (published) await publishPractice(work, { practiceId: id, versionId: newest.versionId, personId: null });
    else await updatePractice(work.tx, id, { stage: stage === 'reviewed' ? 'review' : stage });
    if (stage === 'withdrawn') await updatePractice(work.tx, id, { withdrawnAt: work.now });
    const review = { step: 'review', language: null } as const;
    const held: [RoleName, Place][] = [['assignee', own], ['assignee of another step', other], ...reviewers.map((role): [RoleName, Place] => [role, review])];
    for (const [role, place] of held)
      await insertAssignment(work.tx, {
        id: randomUUID(),
        practiceId: id,
        ...place,
        personId: idOf(role),
        dueOn: null,
        assignedBy: stranger.personId,
        assignedAt: work.now,
        closedAt: null,
        outcome: null,
        remindedAt: null,
      });
    return newest;
  });
  const commentId = randomUUID();
  const methodist = people.methodist;
  if (methodist) await world.call('POST', `/work/practices/${id}/comments`, { id: commentId, body: 'Which year?' }, methodist);
  return { id, hash: saved.hash, versionId: saved.versionId, proposalId, commentId };
};

interface Action {
  name: string;
  stage?: Stage | 'reviewed' | 'withdrawn';
  /** What `assignee` holds, and what `assignee of another step`. */
  own?: Place;
  other?: Place;
  allowed: readonly RoleName[];
  /** Refusals other than 401 for visitors and `forbidden` for members. */
  refused?: Partial<Record<RoleName, string>>;
  ask: (ground: Ground) => [method: string, path: string, body?: unknown];
  /** What the work page says about it. */
  may?: (may: WorkMay) => boolean;
}

const drafting: Place = { step: 'drafting', language: null };
const intoKazakh: Place = { step: 'translation', language: 'kk' };
const intoRussian: Place = { step: 'translation', language: 'ru' };
const adaptation: Place = { step: 'adaptation', language: null };
const review: Place = { step: 'review', language: null };
const on = ({ id }: Ground, path = '') => `/work/practices/${id}${path}`;
const withReason = { reason: 'The source was corrected.' };
const ownText = (among: readonly RoleName[]) => Object.fromEntries(among.map((role) => [role, 'own-text']));

const actions: Action[] = [
  {
    name: 'propose',
    allowed: everyMember,
    ask: () => ['POST', '/proposals', { id: randomUUID(), kind: 'link', language: 'kk', url: 'https://a.example/b', reason: 'Пайдалы.' }],
  },
  { name: 'begin an entry', allowed: editors, ask: () => ['POST', '/work/practices', { id: `begun-${randomUUID()}`, title: 'A', original: 'en' }] },
  { name: 'see all entries', allowed: editors, ask: () => ['GET', '/work/practices'] },
  { name: 'read the work page', allowed: workers, ask: (at) => ['GET', on(at)] },
  { name: 'compare versions', allowed: workers, ask: (at) => ['GET', on(at, '/comparison')] },
  {
    name: 'assign',
    allowed: editors,
    may: ({ assign }) => assign,
    ask: (at) => ['POST', on(at, '/assignments'), { id: randomUUID(), step: 'drafting', email: stranger.email }],
  },
  {
    name: 'save the draft',
    allowed: [...editors, 'assignee'],
    may: ({ saveDraft }) => saveDraft,
    ask: (at) => ['PUT', on(at, '/draft'), { basedOn: at.hash, facts: factsOf(samplePractice({ sectors: [] })), sections: { title: 'Another title' } }],
  },
  {
    name: 'translate',
    stage: 'translation',
    own: intoKazakh,
    other: intoRussian,
    allowed: [...editors, 'assignee'],
    may: ({ translate }) => translate.includes('kk'),
    ask: (at) => [
      'PUT',
      on(at, '/translations/kk'),
      { section: 'title', index: 0, text: 'Үлгі', basedOn: shortHash(en?.sections.title?.[0]), replaces: shortHash(kk?.sections.title?.[0]) },
    ],
  },
  {
    name: 'adapt',
    stage: 'adaptation',
    own: adaptation,
    allowed: [...editors, 'assignee'],
    other: drafting,
    may: ({ adapt }) => adapt,
    ask: (at) => ['PUT', on(at, '/adaptation'), { basedOn: at.hash, sections: { clause: '> Another clause.' } }],
  },
  { name: 'comment', allowed: workers, may: ({ comment }) => comment, ask: (at) => ['POST', on(at, '/comments'), { id: randomUUID(), body: 'Why?' }] },
  { name: 'resolve a comment', allowed: workers, may: ({ comment }) => comment, ask: (at) => ['PUT', on(at, `/comments/${at.commentId}/resolution`)] },
  {
    name: 'complete drafting',
    allowed: [...editors, 'assignee'],
    may: ({ complete }) => complete.some(({ step }) => step === 'drafting'),
    ask: (at) => ['POST', on(at, '/completions'), { step: 'drafting' }],
  },
  {
    name: 'complete a translation',
    stage: 'translation',
    own: intoKazakh,
    other: intoRussian,
    allowed: [...editors, 'assignee'],
    may: ({ complete }) => complete.some(({ language }) => language === 'kk'),
    ask: (at) => ['POST', on(at, '/completions'), { step: 'translation', language: 'kk' }],
  },
  {
    name: 'complete the adaptation',
    stage: 'adaptation',
    own: adaptation,
    other: drafting,
    allowed: [...editors, 'assignee'],
    may: ({ complete }) => complete.some(({ step }) => step === 'adaptation'),
    ask: (at) => ['POST', on(at, '/completions'), { step: 'adaptation' }],
  },
  {
    name: 'return from a translation',
    stage: 'translation',
    own: intoKazakh,
    other: adaptation,
    allowed: [...editors, 'assignee'],
    may: ({ returnTo }) => returnTo.includes('drafting'),
    ask: (at) => ['POST', on(at, '/returns'), { step: 'drafting', ...withReason }],
  },
  {
    name: 'return from review',
    stage: 'review',
    own: review,
    allowed: [...editors, ...reviewers, 'assignee'],
    may: ({ returnTo }) => returnTo.includes('adaptation'),
    ask: (at) => ['POST', on(at, '/returns'), { step: 'adaptation', ...withReason }],
  },
  {
    name: 'review',
    stage: 'review',
    own: review,
    allowed: ['methodist', 'academy administrator', 'reviewer', 'assignee'],
    refused: ownText([...authors, 'methodist who proposed it']),
    may: ({ approve }) => approve,
    ask: (at) => ['POST', on(at, '/approvals'), { basedOn: at.hash, languages: ['kk', 'ru', 'en'] }],
  },
  {
    name: 'publish',
    stage: 'reviewed',
    own: review,
    allowed: editors,
    may: ({ publish }) => publish,
    ask: (at) => ['POST', on(at, '/publication'), { versionId: at.versionId }],
  },
  { name: 'reopen', stage: 'published', allowed: editors, may: ({ reopen }) => reopen, ask: (at) => ['POST', on(at, '/reopening'), {}] },
  { name: 'withdraw', stage: 'published', allowed: editors, may: ({ withdraw }) => withdraw, ask: (at) => ['PUT', on(at, '/withdrawal'), withReason] },
  { name: 'restore', stage: 'withdrawn', allowed: editors, may: ({ restore }) => restore, ask: (at) => ['DELETE', on(at, '/withdrawal')] },
];

describe.each(actions)('$name', ({ stage = 'drafting', own = drafting, other = adaptation, allowed, refused = {}, ask, may }) => {
  test.each(roles)('%s', async (role) => {
    const at = await ground(role, stage, own, other);
    const page = people[role] && (await world.call('GET', `/work/practices/${at.id}`, undefined, people[role]));
    const [method, path, body] = ask(at);
    const before = await world.services.db.$count(practiceHistory);
    const { status, body: answer } = await world.call(method, path, body, people[role]);
    const expected = allowed.includes(role) ? 'allowed' : role === 'visitor' ? 'not-signed-in' : (refused[role] ?? 'forbidden');
    expect(status < 300 ? 'allowed' : answer.code).toBe(expected);
    if (expected !== 'allowed') expect(await world.services.db.$count(practiceHistory)).toBe(before);
    if (may && page?.status === 200) expect(may(page.body.may)).toBe(expected === 'allowed');
  });
});

describe('proposals', () => {
  const correction = { kind: 'link', language: 'ru', url: 'https://union.example/b', reason: 'Точнее.' };
  const acceptance = () => ({ practiceId: `taken-${randomUUID()}`, title: 'A', original: 'en' });

  test.each(roles)('%s: correct one’s own and another’s, screen one’s own and another’s', async (role) => {
    const who = people[role];
    const asked = async (personId: string | undefined, path: string, method: string, body: unknown) => {
      const id = await proposal(personId ?? stranger.personId);
      const { status, body: answer } = await world.call(method, `/proposals/${id}${path}`, body, who);
      return status < 300 ? 'allowed' : answer.code;
    };
    const isEditor = editors.includes(role);
    const screens = isEditor ? 'allowed' : 'forbidden';
    const ownScreening = isEditor ? 'own-text' : 'forbidden';
    const got = {
      correctOwn: await asked(who?.personId, '', 'PUT', correction),
      correctOthers: await asked(stranger.personId, '', 'PUT', correction),
      acceptOthers: await asked(stranger.personId, '/acceptance', 'POST', acceptance()),
      declineOthers: await asked(stranger.personId, '/refusal', 'POST', withReason),
      acceptOwn: await asked(who?.personId, '/acceptance', 'POST', acceptance()),
      declineOwn: await asked(who?.personId, '/refusal', 'POST', withReason),
    };
    const visitor = Object.fromEntries(Object.keys(got).map((key) => [key, 'not-signed-in']));
    expect(got).toEqual(
      role === 'visitor'
        ? visitor
        : {
            correctOwn: 'allowed',
            correctOthers: isEditor ? 'forbidden' : 'not-found',
            acceptOthers: screens,
            declineOthers: screens,
            acceptOwn: ownScreening,
            declineOwn: ownScreening,
          },
    );
  });
});

describe('a step is done at its own stage only', () => {
  const stages = ['drafting', 'translation', 'adaptation', 'review', 'published'] as const;
  const steps = actions.filter(({ name }) =>
    ['save the draft', 'translate', 'adapt', 'complete drafting', 'complete a translation', 'complete the adaptation', 'review'].includes(name),
  );
  test.each(steps.flatMap((action) => stages.filter((stage) => stage !== (action.stage ?? 'drafting')).map((stage) => ({ action, name: action.name, stage }))))(
    '$name at $stage is refused, even to a methodist',
    async ({ action, stage }) => {
      const at = await ground('methodist', stage, drafting, adaptation);
      const [method, path, body] = action.ask(at);
      expect((await world.call(method, path, body, people.methodist)).body).toMatchObject({ code: 'step-not-open' });
    },
  );
});

test('who wrote it is an author, whatever was saved after her', async () => {
  const { id } = await ground('methodist', 'review', review, drafting);
  expect(new Set((await versionsOf(world.services.db, id)).map(({ personId }) => personId))).toEqual(new Set([...authors.map(idOf), stranger.personId]));
});
