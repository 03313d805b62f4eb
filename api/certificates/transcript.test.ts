import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { password } from '#api/testing/add-person.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { passCourse, rightAnswers } from '#api/testing/take-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { transcriptShares } from '#db/schema/transcripts.ts';
import { schemeInForce } from './queries.ts';
import { readScheme } from './scheme.ts';
import { storeScheme } from './store-scheme.ts';

const day = 24 * 60 * 60_000;
let world: WholeWorld;
let holder: AddedPerson;
let stranger: AddedPerson;

beforeAll(async () => {
  world = await wholeWorld();
  const { slug } = await storeLearningCourse(world.services, { certificateScheme: 'digital-rights-achievement' });
  holder = await world.signedIn();
  stranger = await world.signedIn();
  await world.services.write(async (work) => {
    const { body = '' } = (await schemeInForce(work.tx, 'digital-rights-achievement')) ?? {};
    await storeScheme(work, { ...readScheme(body), result: 'score' });
  });
  await passCourse(world.ask, holder.cookie, slug, await rightAnswers(world.services.db));
  await world.services.settle();
  return () => world.remove();
});

const as = ({ cookie }: AddedPerson, method: string, path: string, json?: unknown) =>
  world.ask({ method, path: `/api${path}`, cookie, ...(json === undefined ? {} : { json }) });
const share = (change: object = {}, who = holder) =>
  as(who, 'POST', '/transcript-shares', { id: randomUUID(), label: 'Employer', withScores: false, ...change });
const open = (token: string, path = '') => world.ask({ method: 'GET', path: `/api/transcripts/${token}${path}` });

describe('a link to a transcript', () => {
  test('shows a stranger everything she holds, without scores unless she wants so', async () => {
    const { token } = (await share()).body;
    const { status, body, headers } = await open(token);
    expect([status, headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual([200, 'private, no-store', 'noindex']);
    expect(body).toMatchObject({ holderName: { kk: 'Сәрсенова Әсел Қайратқызы' }, day: '2026-11-21', withScores: false, demonstration: true });
    expect(body.certificates).toMatchObject([{ number: 'DULA-2026-000001', state: 'valid', kind: 'achievement', result: null }]);
    const withScores = (await open((await share({ withScores: true })).body.token)).body;
    expect(withScores.certificates[0].result).toEqual({ share: 1, passMark: 0.7 });
    expect(JSON.stringify(withScores)).not.toContain(holder.email);
    expect(JSON.stringify(withScores)).not.toContain(holder.personId);
  });

  test('gives a PDF in the language asked for', async () => {
    const { token } = (await share()).body;
    const { code } = (await open(token)).body.certificates[0];
    for (const locale of ['kk', 'ru', 'en']) {
      const { text, headers } = await open(token, `/pdf?locale=${locale}`);
      expect(text).toContain(`% ${code} ${locale}`);
      expect([headers.get('content-type'), headers.get('content-language'), headers.get('cache-control')]).toEqual([
        'application/pdf',
        locale,
        'private, no-store',
      ]);
    }
  });

  test('is made once; its secret is told once and not kept', async () => {
    const id = randomUUID();
    const first = (await share({ id })).body;
    const again = (await share({ id })).body;
    expect(again).toEqual({ share: first.share, token: null });
    expect((await open(first.token)).status).toBe(200);
    expect(JSON.stringify(await world.services.db.select().from(transcriptShares))).not.toContain(first.token);
    expect((await share({ id }, stranger)).body.code).toBe('conflict');
    for (const other of [{ withScores: true }, { label: 'Somebody else' }, { expiresAt: world.services.now() + day }])
      expect((await share({ id, ...other })).body.code).toBe('conflict');
  });

  test('shows nothing once she ended it, and nobody else can', async () => {
    const { share: made, token } = (await share()).body;
    expect((await as(stranger, 'DELETE', `/transcript-shares/${made.id}`)).status).toBe(404);
    expect((await open(token)).status).toBe(200);
    for (let time = 0; time < 2; time += 1) expect((await as(holder, 'DELETE', `/transcript-shares/${made.id}`)).status).toBe(204);
    for (const path of ['', '/pdf?locale=kk']) {
      const { status, body } = await open(token, path);
      expect([status, body.code]).toEqual([404, 'transcript-ended']);
    }
    const mine = (await as(holder, 'GET', '/transcript-shares')).body.shares.find(({ id }: { id: string }) => id === made.id);
    expect(mine).toMatchObject({ label: 'Employer', works: false });
    expect((await as(stranger, 'GET', '/transcript-shares')).body.shares).toEqual([]);
  });

  test('shows nothing after its time', async () => {
    const { token } = (await share({ expiresAt: world.services.now() + day })).body;
    world.services.advance(day - 1);
    expect((await open(token)).status).toBe(200);
    world.services.advance(1);
    expect((await open(token)).body.code).toBe('transcript-ended');
    for (const [expiresAt, rule] of [
      [world.services.now(), 'too-small'],
      [world.services.now() + 11 * 366 * day, 'too-big'],
    ])
      expect((await share({ expiresAt })).body.fields).toMatchObject([{ field: 'expiresAt', rule }]);
  });

  test('that was never made is answered as one that ended', async () => {
    expect((await open('x'.repeat(43))).body.code).toBe('transcript-ended');
  });

  test('goes with her account', async () => {
    const leaving = await world.signedIn();
    const { token } = (await share({}, leaving)).body;
    expect((await open(token)).body).toMatchObject({ holderName: null, certificates: [] });
    expect((await open(token, '/pdf?locale=kk')).status).toBe(404);
    await as(leaving, 'DELETE', '/account', { password });
    await world.services.settle();
    expect((await open(token)).status).toBe(404);
    expect(await world.services.db.select().from(transcriptShares).where(eq(transcriptShares.personId, leaving.personId))).toEqual([]);
  });
});

test('she reads and downloads her own without a link, with scores or without', async () => {
  expect((await as(holder, 'GET', '/transcript?withScores=true')).body.certificates[0].result).toEqual({ share: 1, passMark: 0.7 });
  expect((await as(holder, 'GET', '/transcript')).body.certificates[0].result).toBeNull();
  expect((await as(holder, 'GET', '/transcript/pdf?locale=ru')).text).toContain(' ru\n');
  expect((await world.ask({ method: 'GET', path: '/api/transcript' })).status).toBe(401);
});
