import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { AddedPerson } from '#api/testing/add-person.ts';
import type { Reply } from '#api/testing/ask.ts';
import { fakeDrawing } from '#api/testing/fake-drawing.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { passCourse, rightAnswers } from '#api/testing/take-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { certificates } from '#db/schema/certificates.ts';
import { digitalRightsAchievement } from '#db/seed/schemes/digital-rights-achievement.ts';
import { schemeSchema } from './scheme.ts';
import { schemeVersionRow } from './scheme-queries.ts';

const seed = schemeSchema.parse(digitalRightsAchievement);
const path = `/api/schemes/${seed.slug}`;

let world: WholeWorld;
let administrator: AddedPerson;
beforeEach(async () => {
  world = await wholeWorld();
  onTestFinished(() => world.remove());
  administrator = await world.signedIn('academy-administrator');
});

const call = (method: string, to: string, json?: unknown, headers: Record<string, string> = {}) =>
  world.ask({ method, path: to, cookie: administrator.cookie, json, headers });
const history = async () => (await call('GET', path)).body;
const save = async (change: object, { id = randomUUID(), basedOn = '' }: { id?: string; basedOn?: string } = {}) =>
  call('PUT', path, { id, basedOn: basedOn || (await history()).versionId, scheme: { ...seed, ...change } });
const audited = async (): Promise<string[]> =>
  (await call('GET', '/api/audit')).body.entries
    .filter(({ objectType }: Record<string, string>) => objectType === 'scheme')
    .map(({ action, objectId }: Record<string, string>) => `${action} ${objectId}`);

describe('a scheme made by an administrator', () => {
  const json = { id: randomUUID(), scheme: { ...seed, slug: 'yearly', validity: { rule: 'months', months: 12, renewalOpensDays: 30 } } };

  it('is one when the request comes twice, is listed, and stands in the record of actions', async () => {
    for (let time = 0; time < 2; time += 1)
      expect(await call('POST', '/api/schemes', json)).toMatchObject({ status: 201, body: { versionId: json.id, version: 1 } });
    const { schemes } = (await call('GET', '/api/schemes')).body;
    expect(schemes).toMatchObject([
      {
        slug: seed.slug,
        version: 1,
        kind: 'achievement',
        of: 'course',
        issued: 0,
        issuer: { slug: seed.issuer, name: { en: 'Digital Union Leadership Academy' } },
      },
      { slug: 'yearly', versionId: json.id, version: 1 },
    ]);
    expect(await audited()).toEqual(['scheme.create yearly']);
  });

  it('takes no slug that is taken and no id that was another request', async () => {
    await call('POST', '/api/schemes', json);
    const again = { ...json, id: randomUUID() };
    expect(await call('POST', '/api/schemes', again)).toMatchObject({ status: 422, body: { fields: [{ field: 'scheme.slug', rule: 'taken' }] } });
    expect((await call('POST', '/api/schemes', { ...json, scheme: { ...json.scheme, card: true } })).status).toBe(409);
  });

  it('names what is wrong field by field, in the reader’s language', async () => {
    const wrong = { ...seed, slug: 'wrong', issuer: 'nobody', name: { ...seed.name, kk: ' ' }, kind: 'degree' };
    const { status, body } = await call('POST', '/api/schemes', { id: randomUUID(), scheme: wrong }, { 'accept-language': 'ru' });
    expect([status, body.fields.map(({ field, rule }: Record<string, string>) => `${field} ${rule}`)]).toEqual([
      422,
      ['scheme.name.kk required', 'scheme.kind choice'],
    ]);
    const second = await call('POST', '/api/schemes', { id: randomUUID(), scheme: { ...seed, slug: 'wrong', issuer: 'nobody' } }, { 'accept-language': 'kk' });
    expect(second.body.fields).toEqual([{ field: 'scheme.issuer', rule: 'choice', message: 'Ұсынылған мәндердің бірін таңдаңыз.' }]);
  });
});

describe('the next version of a scheme', () => {
  it('has its author and leaves the earlier ones as they are', async () => {
    const before = await history();
    const id = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect(await save({ card: true }, { id, basedOn: before.versionId })).toMatchObject({ status: 200, body: { version: 2, changed: true } });
    const after = await history();
    expect(after).toMatchObject({
      versionId: id,
      versions: [
        { version: 2, author: { id: administrator.personId }, scheme: { card: true } },
        { version: 1, author: null },
      ],
    });
    expect(after.versions[1]).toEqual(before.versions[0]);
    expect(await audited()).toEqual([`scheme.change ${seed.slug}`]);
  });

  it('is none when it says what the one in force says', async () => {
    expect((await save({})).body).toMatchObject({ version: 1, changed: false });
    expect((await history()).versions).toHaveLength(1);
    expect(await audited()).toEqual([]);
  });

  it('may say again what an earlier one said', async () => {
    await save({ card: true });
    await save({});
    expect((await history()).versions.map(({ version, scheme }: { version: number; scheme: { card: boolean } }) => [version, scheme.card])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
  });

  it('is refused while somebody else’s came in between, and says which fields that one changed', async () => {
    const { versionId: basedOn } = await history();
    await save({ card: true, taughtIn: ['kk'] });
    const late = await save({ supplement: null }, { basedOn });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale' } });
    expect(late.body.fields.map(({ field, rule }: Record<string, string>) => `${field} ${rule}`)).toEqual(['scheme.taughtIn changed', 'scheme.card changed']);
    expect((await history()).versions).toHaveLength(2);
  });

  it('keeps its slug', async () => {
    expect(await save({ slug: 'another' })).toMatchObject({ status: 422, body: { fields: [{ field: 'scheme.slug', rule: 'fixed' }] } });
  });

  it('changes no certificate issued before', async () => {
    const { slug } = await storeLearningCourse(world.services, { certificateScheme: seed.slug, hours: { clock: 4.5, academic: 6, academicMinutes: 45 } });
    const learner = await world.signedIn();
    await passCourse(world.ask, learner.cookie, slug, await rightAnswers(world.services.db));
    await world.services.settle();
    const [before] = await world.services.db.select().from(certificates);
    expect((await save({ validity: { rule: 'months', months: 12, renewalOpensDays: 30 }, note: null })).status).toBe(200);
    await world.services.settle();
    expect(await world.services.db.select().from(certificates)).toEqual([before]);
    expect((await history()).versions.map(({ issued }: { issued: number }) => issued)).toEqual([0, 1]);
    expect(JSON.parse((await schemeVersionRow(world.services.db, before?.schemeVersionId ?? ''))?.body ?? '').validity).toEqual({ rule: 'none' });
  });
});

describe('texts that have no room on the sheet', () => {
  const tooLong = 'Too long';
  const long = { kk: tooLong, ru: tooLong, en: tooLong };
  beforeEach(() => {
    world.services.drawing = {
      ...fakeDrawing,
      preview: async (document, variant) => {
        if (variant === 'kk-ru' && JSON.stringify(document).includes(tooLong)) throw new RangeError('no room');
        return fakeDrawing.preview(document, variant);
      },
    };
  });
  const faults = async (asked: Promise<Reply>) => {
    const { status, body } = await asked;
    return [status, body.fields?.map(({ field, rule }: Record<string, string>) => `${field} ${rule}`)];
  };

  it('are put in force neither by a scheme, nor by its issuer, nor by a recognition', async () => {
    expect(await faults(save({ note: long }))).toEqual([422, ['scheme.appearances no-room']]);
    expect(await faults(call('POST', '/api/schemes/preview', { scheme: { ...seed, note: long }, variant: 'kk-ru' }))).toEqual([
      422,
      ['scheme.appearances no-room'],
    ]);
    const { slug, prefixFixed: _, issued: __, revision: basedOn, ...issuer } = (await call('GET', '/api/issuers')).body.issuers[1];
    expect(slug).toBe(seed.issuer);
    const signatories = [{ name: long, position: long }];
    expect(await faults(call('PUT', `/api/issuers/${slug}`, { ...issuer, signatories, basedOn }))).toEqual([422, ['signatories no-room']]);
    const recognition = {
      id: randomUUID(),
      partner: long,
      kind: 'aligned',
      agreement: '1',
      scope: [seed.slug],
      since: '2026-01-01',
      until: null,
      signatory: signatories[0],
      partnerDid: null,
    };
    expect(await faults(call('POST', '/api/recognitions', recognition))).toEqual([422, ['agreement no-room']]);
    expect((await save({ note: long, appearances: ['en'] })).status).toBe(200);
  });
});

describe('a preview', () => {
  const preview = (scheme: object) => call('POST', '/api/schemes/preview', { scheme, variant: 'kk-ru' });

  it('gives pages as pictures and stores nothing', async () => {
    const { status, body } = await preview({ ...seed, slug: 'draft', validity: { rule: 'mandate', office: 'chair', renewalOpensDays: 30 } });
    expect([status, body.pages.length > 0]).toEqual([200, true]);
    for (const page of body.pages) expect(Buffer.from(page, 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect((await call('GET', '/api/schemes')).body.schemes).toHaveLength(1);
  });

  it('names the faults of the draft', async () => {
    expect(await preview({ ...seed, note: { ...seed.note, ru: 'Справка 李' } })).toMatchObject({
      status: 422,
      body: { fields: [{ field: 'scheme.note.ru', rule: 'printable' }] },
    });
  });
});
