import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { issueFor, storeYearlyScheme } from '#api/testing/yearly-certificate.ts';
import type { CertificateDocument } from '#certificates/certificate.ts';
import { certificateStates } from '#certificates/certificate.ts';
import { audit } from '#db/schema/accounts.ts';
import { certificateFiles, certificateHistory, certificates } from '#db/schema/certificates.ts';
import { mails } from '#db/schema/mail.ts';
import { changeCertificate } from './change-certificate.ts';
import { findCertificates } from './find-certificates.ts';
import { readStates } from './read-state.ts';
import { statusesOf } from './read-statuses.ts';
import { replaceCertificate } from './reissue-certificate.ts';

let world: WholeWorld;
let admin: AddedPerson;
let holder: AddedPerson;
let id = '';
let course = '';

beforeAll(async () => {
  world = await wholeWorld();
  admin = await world.signedIn('academy-administrator');
  course = (await storeLearningCourse(world.services, { certificateScheme: 'yearly' })).slug;
  await storeYearlyScheme(world.services, 'yearly');
});
afterAll(() => world.remove());

const issue = (issuedOn = '2026-11-21') => issueFor(world.services, holder.personId, { scheme: 'yearly', course, issuedOn });
beforeEach(async () => {
  holder = await world.signedIn();
  id = await issue();
  await world.services.settle();
});

const ask = (method: string, path: string, json?: unknown) =>
  world.ask({ method, path: `/api${path}`, cookie: admin.cookie, ...(json === undefined ? {} : { json }) });
const change = (what: string, body: object = {}, of = id) => ask('POST', `/issued-certificates/${of}/${what}`, { clientId: randomUUID(), ...body });
const read = async (of = id) => (await ask('GET', `/issued-certificates/${of}`)).body;
const mine = async () => (await world.ask({ method: 'GET', path: '/api/certificates', cookie: holder.cookie })).body.certificates;
const rowOf = async (of = id) => (await world.services.db.select().from(certificates).where(eq(certificates.id, of)))[0];
const documentOf = async (of = id) => JSON.parse((await rowOf(of))?.document ?? '') as CertificateDocument;
const filesOf = (of = id) => world.services.db.select().from(certificateFiles).where(eq(certificateFiles.certificateId, of));
const historyOf = async (of = id) =>
  (await world.services.db.select().from(certificateHistory).where(eq(certificateHistory.certificateId, of))).map(({ change: what }) => what);
const letters = async () => {
  await world.services.settle();
  const all = await world.services.db.select().from(mails).where(eq(mails.recipient, holder.email));
  return all.filter(({ id: key }) => key !== `certificate:${id}`);
};
const audited = async (of = id) => (await world.services.db.select().from(audit).where(eq(audit.objectId, of))).map(({ action, actorId }) => [action, actorId]);

describe('an administrator', () => {
  test('suspends and restores, with the reason shown to her alone and to whoever checks, the note to nobody', async () => {
    expect(await change('suspension', { reason: 'under-review', note: 'A colleague wrote' })).toMatchObject({ status: 200, body: { id, state: 'suspended' } });
    expect((await mine())[0]).toMatchObject({ state: 'suspended', reason: 'under-review', since: '2026-11-21', renewal: null });
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ subject: 'Действие Вашего сертификата приостановлено', language: 'ru' });
    expect(letter?.body).toContain('Причина: идёт проверка.');
    expect(`${letter?.subject} ${letter?.body}`).not.toMatch(/Test course|Сарсенова|colleague/);

    expect(await read()).toMatchObject({ state: 'suspended', may: ['revoke', 'restore', 'correct', 'replace'] });
    expect((await read()).history).toMatchObject([
      { change: 'issued', actor: null },
      { change: 'suspended', reason: 'under-review', note: 'A colleague wrote', actor: { id: admin.personId } },
    ]);
    expect(await change('restoration')).toMatchObject({ status: 200, body: { state: 'valid' } });
    expect(await mine()).toMatchObject([{ state: 'valid', reason: null }]);
    expect((await letters()).map(({ subject }) => subject)).toEqual([letter?.subject, 'Действие Вашего сертификата возобновлено']);
    expect(await audited()).toEqual([
      ['certificate.suspend', admin.personId],
      ['certificate.restore', admin.personId],
    ]);
  });

  test('revokes for good', async () => {
    const bytes = [await rowOf(), await filesOf()];
    expect(await change('revocation', { reason: 'issued-in-error' })).toMatchObject({ body: { state: 'revoked' } });
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Ваш сертификат отозван']);
    expect((await read()).may).toEqual([]);
    for (const what of ['restoration', 'correction', 'replacement', 'renewal'])
      expect(await change(what, what === 'correction' ? { holderName: { kk: 'А', ru: 'А', latin: 'A' } } : {})).toMatchObject({
        status: 409,
        body: { code: 'certificate-state' },
      });
    expect(await change('revocation', { reason: 'wrong-data' })).toMatchObject({ status: 409, body: { code: 'certificate-state' } });
    expect(await historyOf()).toEqual(['issued', 'revoked']);
    expect([await rowOf(), await filesOf()]).toEqual(bytes);
  });

  test.each([
    ['revocation', { reason: 'under-review' }],
    ['revocation', {}],
    ['suspension', { reason: 'rules-broken' }],
    ['suspension', { reason: 'key-stolen' }],
    ['correction', { holderName: { kk: 'Ә', ru: '', latin: 'A' } }],
    ['correction', { holderName: { kk: '李', ru: 'Ли', latin: 'Li' } }],
  ])('chooses from the closed list, and writes what can be printed: %s %j', async (what, body) => {
    expect(await change(what, body)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    expect(await historyOf()).toEqual(['issued']);
  });

  test('corrects a name: the same dates and words under another number, both linked, the old one worth nothing at once', async () => {
    await world.ask({ method: 'PUT', path: `/api/certificates/${id}/score`, cookie: holder.cookie, json: { shown: true } });
    world.services.advance(24 * 60 * 60_000);
    const holderName = { kk: 'Сәрсенова Әсел Қайратқызы', ru: 'Сарсенова Асель Кайратовна', latin: 'Sarsenova Assel' };
    const { body } = await change('correction', { holderName, note: 'By her passport' });
    await world.services.settle();
    const before = await documentOf();
    const after = await documentOf(body.id);
    const { number, code, verifyUrl, ...same } = before;
    expect(after).toEqual({
      ...same,
      number: body.number,
      code: expect.any(String),
      verifyUrl: expect.any(String),
      holderName,
      follows: { number, as: 'correction' },
    });
    expect([after.number, after.code, after.verifyUrl]).not.toEqual([number, code, verifyUrl]);
    expect(after.verifyUrl).toContain(after.code);
    expect(await rowOf(body.id)).toMatchObject({
      validUntil: '2027-11-21',
      scoreShown: true,
      courseSlug: course,
      holderSearch: expect.stringContaining('кайратовна'),
    });
    expect(await filesOf(body.id)).toHaveLength((await filesOf()).length);
    expect(await mine()).toMatchObject([
      {
        id: body.id,
        state: 'valid',
        chain: [
          { id, as: null },
          { id: body.id, as: 'correction' },
        ],
      },
      { id, state: 'corrected', chain: [{ id }, { id: body.id }], renewal: null },
    ]);
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Ваш сертификат выдан заново']);
    expect((await read()).history.at(-1)).toMatchObject({ change: 'corrected', note: 'By her passport', next: { id: body.id, number: body.number } });
    expect(await change('correction', { holderName })).toMatchObject({ status: 409, body: { code: 'certificate-state' } });
  });

  test('replaces: everything stays but number, code and signature', async () => {
    const { body } = await change('replacement');
    const { number, code: _, verifyUrl: __, ...same } = await documentOf();
    expect(await documentOf(body.id)).toMatchObject({ ...same, follows: { number, as: 'replacement' } });
    expect((await read()).state).toBe('replaced');
    expect((await read(body.id)).state).toBe('valid');
  });

  test('frees nobody from a suspension by issuing again', async () => {
    await change('suspension', { reason: 'under-review' });
    const { body } = await change('replacement');
    expect(await read(body.id)).toMatchObject({ state: 'suspended', reason: 'under-review' });
    expect(await change('restoration', {}, body.id)).toMatchObject({ body: { state: 'valid' } });
  });

  test('renews by hand from today on, by the scheme in force, in a chain', async () => {
    const old = await issue('2025-11-25');
    await storeYearlyScheme(world.services, 'yearly', { validity: { rule: 'months', months: 24, renewalOpensDays: 30 } });
    const { body } = await change('renewal', { note: 'Protocol 7' }, old);
    const today = '2026-11-22';
    expect(await documentOf(body.id)).toMatchObject({ issuedOn: today, validUntil: '2028-11-22', holderName: { kk: 'Сәрсенова Әсел Қайратқызы' } });
    expect(await read(old)).toMatchObject({ state: 'valid', chain: [{ id: old }, { id: body.id, as: 'renewal' }] });
    expect(await change('renewal', {}, body.id)).toMatchObject({ status: 409, body: { code: 'certificate-state' } });
    await storeYearlyScheme(world.services, 'yearly');
  });

  test('renews nothing whose holder has gone', async () => {
    const old = await issue('2025-11-25');
    await world.ask({ method: 'DELETE', path: '/api/account', cookie: holder.cookie, json: { password: 'qaraǵandy kömiri 7' } });
    expect(await change('renewal', {}, old)).toMatchObject({ status: 409, body: { code: 'renewal-impossible' } });
  });

  test.each(['revocation', 'suspension', 'correction', 'replacement', 'renewal'])('sends a %s twice and it happens once', async (what) => {
    const of = await issue('2025-11-25');
    const reason = what === 'revocation' ? 'wrong-data' : 'under-review';
    const more = what === 'correction' ? { holderName: { kk: 'Сәрсен', ru: 'Сарсен', latin: 'Sarsen' } } : {};
    const body = { clientId: randomUUID(), ...(what === 'revocation' || what === 'suspension' ? { reason } : {}), ...more };
    const first = await change(what, body, of);
    expect(first.status).toBe(200);
    const before = [await world.services.db.select().from(certificateHistory), await world.services.db.select().from(certificates)];
    expect(await change(what, body, of)).toMatchObject({ status: 200, body: first.body });
    expect([await world.services.db.select().from(certificateHistory), await world.services.db.select().from(certificates)]).toEqual(before);
    expect(await change(what, body, await issue('2025-11-25'))).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const others = {
      revocation: { reason: 'rules-broken' },
      suspension: { reason: 'wrong-data' },
      correction: { holderName: { kk: 'Ә', ru: 'А', latin: 'A' } },
    };
    const other = others[what as keyof typeof others];
    if (other) expect(await change(what, { ...body, ...other }, of)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });
});

test('nobody decides on her own certificate', async () => {
  const own = await issueFor(world.services, admin.personId, { scheme: 'yearly', course, issuedOn: '2025-11-25' });
  for (const what of ['suspension', 'renewal'])
    expect(await change(what, what === 'suspension' ? { reason: 'under-review' } : {}, own)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await read(own)).toMatchObject({ state: 'expiring', may: [] });
});

describe('a stolen key', () => {
  test('revokes and replaces, also a suspended one, with one letter', async () => {
    await change('suspension', { reason: 'under-review' });
    await letters();
    const next = await world.services.write(async (work) => {
      await changeCertificate(work, 'revoke', { certificateId: id, clientId: `stolen:${id}`, reason: 'key-stolen' });
      return replaceCertificate(work, world.services.env, { certificateId: id, causeId: `stolen:${id}` });
    });
    expect(await read()).toMatchObject({ state: 'revoked', reason: 'key-stolen' });
    expect(await read(next.id)).toMatchObject({ state: 'suspended' });
    expect((await letters()).map(({ subject }) => subject)).toEqual(['Действие Вашего сертификата приостановлено', 'Ваш сертификат выдан заново']);
  });
});

describe('the score', () => {
  const show = (cookie: string, shown: boolean, of = id) => world.ask({ method: 'PUT', path: `/api/certificates/${of}/score`, cookie, json: { shown } });

  test('is shown by her choice alone', async () => {
    expect((await mine())[0]).toMatchObject({ result: { share: 0.9, passMark: 0.7 }, scoreShown: false });
    expect(await show(holder.cookie, true)).toMatchObject({ status: 200, body: { shown: true } });
    expect((await show(admin.cookie, false)).status).toBe(404);
    expect((await mine())[0]).toMatchObject({ scoreShown: true });
  });

  test('cannot be shown where none is recorded', async () => {
    await storeYearlyScheme(world.services, 'unscored', { result: 'none' });
    const unscored = await issueFor(world.services, holder.personId, { scheme: 'unscored', course, issuedOn: '2026-11-21' });
    expect(await show(holder.cookie, true, unscored)).toMatchObject({ status: 409, body: { code: 'certificate-state' } });
  });
});

describe('what an administrator finds', () => {
  test('by number, code, part of a name in any spelling, scheme; and nothing by a sign that stands for any', async () => {
    const { number, code } = await documentOf();
    const found = async (query: string): Promise<string[]> =>
      (await ask('GET', `/issued-certificates?${query}`)).body.certificates.map((one: { id: string }) => one.id);
    expect(await found(`q=${number}`)).toEqual([id]);
    expect(await found(`q=${code.toLowerCase().replaceAll('-', ' ')}`)).toEqual([id]);
    for (const name of ['сәрсен', 'САРСЕНОВА ас', 'assel']) expect(await found(`q=${encodeURIComponent(name)}`)).toContain(id);
    expect(await found('q=%25')).toEqual([]);
    expect(await found('q=nobody')).toEqual([]);
    expect(await found('scheme=yearly')).toContain(id);
    expect(await found('scheme=digital-rights-achievement')).toEqual([]);
  });

  test('page by page', async () => {
    const first = (await ask('GET', '/issued-certificates')).body;
    const beyond = (await ask('GET', '/issued-certificates?page=1000')).body;
    expect(first).toMatchObject({ page: 1, pages: Math.ceil(first.total / 50) });
    expect(first.certificates).toHaveLength(Math.min(50, first.total));
    expect(beyond).toMatchObject({ certificates: [], total: first.total });
  });

  test('by state as state.ts has it, whatever happened to a certificate', async () => {
    const { services } = world;
    const expired = await issue('2024-01-10');
    const renewed = await issue('2025-11-25');
    await change('renewal', {}, renewed);
    await change('renewal', {}, expired);
    await change('suspension', { reason: 'under-review' }, await issue());
    await issue('2025-11-25');
    await issue('2024-01-10');
    const ended = await issue();
    await services.write(async ({ tx, now }) => {
      await tx.insert(certificateHistory).values({ certificateId: ended, at: now, change: 'ended', endsOn: '2026-11-01', reason: 'mandate-ended' });
    });
    const all = await services.db.select().from(certificates);
    for (const at of ['2026-11-22', '2026-12-20', '2027-10-23', '2027-11-22', '2030-01-01']) {
      const now = Date.parse(`${at}T09:00:00Z`);
      const states = await readStates(services.db, all, now);
      for (const state of certificateStates) {
        const { total } = await findCertificates(services.db, { q: '', state, page: 1 }, now);
        expect([at, state, total]).toEqual([at, state, [...states.values()].filter((one) => one.state === state).length]);
      }
    }
  });
});

test('status lists hold what counts no more and what is suspended now', async () => {
  const place = async (of: string) => (await rowOf(of))?.statusIndex ?? -1;
  const listId = (await rowOf())?.statusListId ?? '';
  const before = await statusesOf(world.services.db, listId);
  const [revoked, held, restored, corrected, renewed] = [id, await issue(), await issue(), await issue(), await issue('2025-11-25')];
  await change('revocation', { reason: 'wrong-data' }, revoked);
  for (const of of [held, restored]) await change('suspension', { reason: 'under-review' }, of);
  await change('restoration', {}, restored);
  await change('correction', { holderName: { kk: 'Сәрсен', ru: 'Сарсен', latin: 'Sarsen' } }, corrected);
  await change('renewal', {}, renewed);
  const { revoked: gone, suspended } = await statusesOf(world.services.db, listId);
  expect(new Set(gone)).toEqual(new Set([...before.revoked, await place(revoked), await place(corrected)]));
  expect(new Set(suspended)).toEqual(new Set([...before.suspended, await place(held)]));
});
