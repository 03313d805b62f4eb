import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type AddedPerson, password } from '#api/testing/add-person.ts';
import { certificateWorld, sampleCourse } from '#api/testing/certificate-world.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { readDocument } from '#certificates/certificate.ts';
import { certificates } from '#db/schema/certificates.ts';
import { mails } from '#db/schema/mail.ts';
import { digitalRightsAchievement } from '#db/seed/schemes/digital-rights-achievement.ts';
import { historyOf, insertHistory } from './history-queries.ts';
import { issueCertificate } from './issue-certificate.ts';
import { unmetPrerequisites } from './prerequisites.ts';
import { schemeSchema } from './scheme.ts';
import { storeScheme } from './store-scheme.ts';

const asked = schemeSchema.parse({ ...digitalRightsAchievement, slug: 'asked-before', validity: { rule: 'months', months: 12, renewalOpensDays: 30 } });
const asking = { ...digitalRightsAchievement, prerequisites: [{ scheme: asked.slug, external: true }] };
const holderName = { kk: 'А', ru: 'А', latin: 'A' };

let world: WholeWorld;
let learner: AddedPerson;
let administrator: AddedPerson;
let askedVersion: string;
/** Completes the course whose scheme asks for the other. */
let complete: () => Promise<void>;

beforeEach(async () => {
  world = await wholeWorld();
  onTestFinished(() => world.remove());
  const people = await certificateWorld(world.services);
  await world.services.write(async (work) => {
    askedVersion = (await storeScheme(work, asked)).versionId;
    await storeScheme(work, asking);
  });
  learner = await world.signedIn();
  administrator = await world.signedIn('academy-administrator');
  complete = async () => {
    await people.complete(learner.personId);
    await world.services.settle();
  };
});

/** Gives the learner a certificate of the scheme that is asked for. */
const giveAsked = async (issuedOn = '2026-11-21'): Promise<string> => {
  const id = await world.services.write((work) =>
    issueCertificate(work, world.services.env, {
      personId: learner.personId,
      holderName,
      version: { id: askedVersion, scheme: asked },
      course: { slug: 'other', versionId: 'other', course: sampleCourse() },
      issuedOn,
      causeId: randomUUID(),
    }),
  );
  await world.services.settle();
  return id;
};
const ofAsking = async () =>
  (await world.services.db.select().from(certificates))
    .filter(({ schemeVersionId }) => schemeVersionId !== askedVersion)
    .map(({ document }) => readDocument(document));
const unmet = (day: string) => unmetPrerequisites(world.services.db, learner.personId, schemeSchema.parse(asking), day);

const call = (who: AddedPerson, method: string, path: string, json?: unknown) =>
  world.ask({ method, path: `/api/external-certificates${path}`, cookie: who.cookie, json });
const external = (change: object = {}) => ({
  id: randomUUID(),
  schemeSlug: asked.slug,
  title: 'Курс другой организации',
  issuerName: 'Другая организация',
  number: '17',
  issuedOn: '2026-01-10',
  validUntil: '2027-01-09',
  url: null,
  ...change,
});
const show = async (change: object = {}): Promise<string> => {
  const json = external(change);
  expect((await call(learner, 'POST', '', json)).status).toBe(201);
  return json.id;
};
const decide = async (id: string, decision: string, reason = '') => {
  const { status } = await call(administrator, 'POST', `/${id}/decision`, { decision, reason });
  await world.services.settle();
  return status;
};

describe('a certificate that asks for another', () => {
  it('waits for it, and is issued on the day both are there', async () => {
    await complete();
    expect(await ofAsking()).toEqual([]);
    world.services.advance(3 * 24 * 60 * 60 * 1_000);
    await giveAsked('2026-11-24');
    expect(await ofAsking()).toMatchObject([{ issuedOn: '2026-11-24', prerequisites: [asked.name] }]);
  });

  it('is issued on the day of completion when the other was there before', async () => {
    await giveAsked('2026-11-01');
    await complete();
    expect(await ofAsking()).toMatchObject([{ issuedOn: '2026-11-21' }]);
  });

  it('counts one that is in force that day, and no other', async () => {
    expect(await unmet('2026-11-21')).toEqual([asked.slug]);
    const id = await giveAsked();
    expect([await unmet('2026-11-20'), await unmet('2026-11-21'), await unmet('2027-11-21'), await unmet('2027-11-22')]).toEqual([
      [asked.slug],
      [],
      [],
      [asked.slug],
    ]);
    await world.services.write(({ tx, now }) => insertHistory(tx, { certificateId: id, at: now, change: 'suspended', reason: 'under-review' }));
    expect(await unmet('2026-11-21')).toEqual([asked.slug]);
    await world.services.write(({ tx, now }) => insertHistory(tx, { certificateId: id, at: now, change: 'restored' }));
    expect(await unmet('2026-11-21')).toEqual([]);
    await world.services.write(({ tx, now }) => insertHistory(tx, { certificateId: id, at: now, change: 'revoked', reason: 'issued-in-error' }));
    expect(await unmet('2026-11-21')).toEqual([asked.slug]);
  });

  it('is issued when the suspended one it asks for is restored', async () => {
    const certificateId = await giveAsked('2026-11-01');
    const change = (what: 'suspended' | 'restored') =>
      world.services.write(async ({ tx, now, emit }) => {
        await insertHistory(tx, { certificateId, at: now, change: what });
        const historyId = (await historyOf(tx, certificateId)).at(-1)?.id ?? 0;
        await emit('certificate.changed', { certificateId, historyId });
      });
    await change('suspended');
    await complete();
    expect(await ofAsking()).toEqual([]);
    await change('restored');
    await world.services.settle();
    expect(await ofAsking()).toMatchObject([{ issuedOn: '2026-11-21' }]);
  });

  it('takes an accepted one of somebody else’s that is valid that day, where the scheme says so', async () => {
    await complete();
    const id = await show();
    expect(await ofAsking()).toEqual([]);
    expect(await decide(id, 'accepted')).toBe(204);
    expect(await ofAsking()).toMatchObject([{ issuedOn: '2026-11-21' }]);
    expect([await unmet('2026-01-09'), await unmet('2026-01-10'), await unmet('2027-01-09'), await unmet('2027-01-10')]).toEqual([
      [asked.slug],
      [],
      [],
      [asked.slug],
    ]);
    const notExternal = { prerequisites: [{ scheme: asked.slug, external: false }] };
    expect(await unmetPrerequisites(world.services.db, learner.personId, notExternal, '2026-11-21')).toEqual([asked.slug]);
  });

  it('takes none that was refused', async () => {
    await complete();
    await decide(await show(), 'refused', 'Номера нет в реестре.');
    expect(await ofAsking()).toEqual([]);
  });
});

describe('a certificate of somebody else’s', () => {
  it('is one when it comes twice, and is told from another of the same id', async () => {
    const json = external();
    for (let time = 0; time < 2; time += 1) expect((await call(learner, 'POST', '', json)).status).toBe(201);
    expect((await call(learner, 'POST', '', { ...json, number: '18' })).status).toBe(409);
    expect((await call(administrator, 'POST', '', json)).status).toBe(409);
    expect((await call(learner, 'GET', '')).body).toMatchObject({
      certificates: [{ ...json, decision: null }],
      countsLike: [{ slug: asked.slug, name: asked.name }],
    });
    expect((await call(administrator, 'GET', '')).body.certificates).toEqual([]);
  });

  it('has dates that can be, and counts like something that is asked for', async () => {
    const { status, body } = await call(learner, 'POST', '', external({ schemeSlug: asking.slug, issuedOn: '2026-11-22', validUntil: '2026-11-01' }));
    expect([status, body.fields.map(({ field, rule }: Record<string, string>) => `${field} ${rule}`)]).toEqual([
      422,
      ['schemeSlug choice', 'issuedOn too-late', 'validUntil too-early'],
    ]);
  });

  it('can be taken back while it waits, by her alone', async () => {
    const id = await show();
    expect((await call(administrator, 'DELETE', `/${id}`)).status).toBe(204);
    expect((await call(learner, 'GET', '')).body.certificates).toHaveLength(1);
    for (let time = 0; time < 2; time += 1) expect((await call(learner, 'DELETE', `/${id}`)).status).toBe(204);
    expect((await call(learner, 'GET', '')).body.certificates).toEqual([]);
    const decided = await show();
    await decide(decided, 'accepted');
    expect((await call(learner, 'DELETE', `/${decided}`)).status).toBe(409);
  });

  it('is refused with a reason she can read, in one letter that tells nothing of it', async () => {
    const id = await show();
    expect(await decide(id, 'refused')).toBe(422);
    for (let time = 0; time < 2; time += 1) expect(await decide(id, 'refused', 'Номера нет в реестре.')).toBe(204);
    expect(await decide(id, 'accepted')).toBe(409);
    expect((await call(learner, 'GET', '')).body.certificates).toMatchObject([{ decision: 'refused', decisionReason: 'Номера нет в реестре.' }]);
    const letters = (await world.services.db.select().from(mails)).filter(({ recipient }) => recipient === learner.email);
    expect(letters).toMatchObject([{ subject: 'Сертификат другой организации не принят', language: 'ru' }]);
    expect(letters[0]?.body).not.toMatch(/Курс другой|реестре/);
    const { entries } = (await world.ask({ method: 'GET', path: '/api/audit', cookie: administrator.cookie })).body;
    expect(entries.filter(({ objectId }: { objectId: string }) => objectId === id)).toMatchObject([
      { action: 'external-certificate.refuse', actor: { id: administrator.personId } },
    ]);
  });

  it('waits in the queue, oldest first, with her name; nobody decides on her own', async () => {
    const first = await show();
    world.services.advance(1_000);
    const own = external();
    await call(administrator, 'POST', '', own);
    const { certificates: queue } = (await call(administrator, 'GET', '/queue')).body;
    expect(queue).toMatchObject([
      { id: first, own: false, person: { id: learner.personId, name: 'Сәрсенова Әсел Қайратқызы' }, schemeName: asked.name },
      { id: own.id, own: true },
    ]);
    expect(await decide(own.id, 'accepted')).toBe(403);
  });

  it('goes with her account', async () => {
    await show();

    expect((await world.ask({ method: 'DELETE', path: '/api/account', cookie: learner.cookie, json: { password } })).status).toBe(204);
    await world.services.settle();
    expect((await call(administrator, 'GET', '/queue')).body.certificates).toEqual([]);
  });
});
