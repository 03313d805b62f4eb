import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openSession } from '#api/accounts/session-store.ts';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { answerAll, passCourse, rightAnswers } from '#api/testing/take-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { issueFor, storeYearlyScheme } from '#api/testing/yearly-certificate.ts';
import { answers, attempts } from '#db/schema/assessment.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { completions } from '#db/schema/progress.ts';
import type { OwnCertificate } from './contract.ts';

const day = 24 * 60 * 60_000;
let world: WholeWorld;
let holder: AddedPerson;
let right: Awaited<ReturnType<typeof rightAnswers>>;
let start = 0;
const slug = 'test-course';

beforeAll(async () => {
  world = await wholeWorld();
  await storeYearlyScheme(world.services, 'yearly');
  await storeLearningCourse(world.services, { certificateScheme: 'yearly' });
  right = await rightAnswers(world.services.db);
  start = world.services.now();
});
afterAll(() => world.remove());

/** So many days after she passed; a session does not last as long. */
const later = async (days: number): Promise<void> => {
  world.services.setNow(start + days * day);
  const setCookie = await world.services.write((work) => openSession(work, world.services.env, holder.accountId, 'Firefox, Linux'));
  holder = { ...holder, cookie: setCookie.split(';')[0] ?? '' };
};
const ask = (method: string, path: string, json?: unknown) =>
  world.ask({ method, path: `/api${path}`, cookie: holder.cookie, ...(json === undefined ? {} : { json }) });
const mine = async (): Promise<OwnCertificate[]> => (await ask('GET', '/certificates')).body.certificates;
const renew = async (id?: string) => ask('POST', `/certificates/${id ?? (await mine())[0]?.id}/renewal`);
const takeTestAgain = async (): Promise<void> => {
  const { body } = await ask('POST', `/learning/${slug}/attempts`, { nameConfirmed: true });
  await answerAll(world.ask, holder.cookie, body.attemptId, right);
  world.services.advance(60_000);
  await ask('POST', `/attempts/${body.attemptId}/submission`);
  await world.services.settle();
};

beforeEach(async () => {
  world.services.setNow(start);
  await storeLearningCourse(world.services, { certificateScheme: 'yearly' });
  holder = await world.signedIn();
  await passCourse(world.ask, holder.cookie, slug, right);
  await world.services.settle();
});

test('opens on its day, not before, and a repeat is the same round', async () => {
  expect(await mine()).toMatchObject([
    { state: 'valid', validUntil: '2027-11-21', renewal: { by: 'holder', opensOn: '2027-10-22', open: false, round: null } },
  ]);
  await later(334);
  expect(await renew()).toMatchObject({ status: 409, body: { code: 'renewal-not-open', values: { opensOn: '2027-10-22' } } });
  await later(335);
  expect(await renew()).toMatchObject({ status: 200, body: { courseSlug: slug, round: 2 } });
  expect(await renew()).toMatchObject({ status: 200, body: { round: 2 } });
  expect(await mine()).toMatchObject([{ state: 'expiring', renewal: { open: true, round: 2 } }]);
});

test('the test passed again renews it: linked both ways, the old one valid to its end, its files untouched', async () => {
  const [old] = await mine();
  const stored = () =>
    world.services.db
      .select()
      .from(certificateFiles)
      .where(eq(certificateFiles.certificateId, old?.id ?? ''));
  const files = await stored();
  await later(350);
  await renew();
  await takeTestAgain();
  const [renewed, before] = await mine();
  expect(renewed).toMatchObject({ state: 'valid', issuedOn: '2027-11-06', validUntil: '2028-11-06', chain: [{ id: old?.id, as: null }, { as: 'renewal' }] });
  expect(before).toMatchObject({ id: old?.id, state: 'valid', renewal: null, chain: [{ id: old?.id }, { id: renewed?.id }] });
  await later(366);
  expect(await mine()).toMatchObject([{ state: 'valid' }, { state: 'renewed', since: '2027-11-22' }]);
  expect(await stored()).toEqual(files);
  expect(await renew(old?.id)).toMatchObject({ status: 409, body: { code: 'certificate-state' } });
});

test('years after its end too, with what is taught then, from a course withdrawn for others; attempts and answers of before stay', async () => {
  const of = { attempts: () => world.services.db.select().from(attempts).where(eq(attempts.personId, holder.personId)) };
  const [attempt] = await of.attempts();
  const kept = async () => [
    (await of.attempts())[0],
    await world.services.db
      .select()
      .from(answers)
      .where(eq(answers.attemptId, attempt?.id ?? '')),
    (await world.services.db.select().from(completions).where(eq(completions.personId, holder.personId)))[0],
  ];
  const before = await kept();
  await later(5 * 365);
  const newer = await storeLearningCourse(world.services, { certificateScheme: 'yearly', hours: { clock: 5, academic: 6, academicMinutes: 45 } });
  const methodist = await world.signedIn('methodist');
  await world.ask({ method: 'PUT', path: `/api/courses/${slug}/withdrawal`, cookie: methodist.cookie });
  expect(await mine()).toMatchObject([{ state: 'expired', renewal: { by: 'holder', open: true } }]);
  expect((await renew()).status).toBe(200);
  await takeTestAgain();
  expect(await mine()).toMatchObject([{ state: 'valid' }, { state: 'renewed' }]);
  const [row] = await world.services.db
    .select()
    .from(certificates)
    .where(eq(certificates.id, (await mine())[0]?.id ?? ''));
  expect(row).toMatchObject({ courseVersionId: newer.versionId, followsAs: 'renewal' });
  expect(await kept()).toEqual(before);
  await world.ask({ method: 'DELETE', path: `/api/courses/${slug}/withdrawal`, cookie: methodist.cookie });
});

test('under another scheme the course has by then, it is renewed all the same', async () => {
  const [old] = await mine();
  await later(400);
  await storeYearlyScheme(world.services, 'two-yearly', { validity: { rule: 'months', months: 24, renewalOpensDays: 90 } });
  await storeLearningCourse(world.services, { certificateScheme: 'two-yearly' });
  await renew();
  await takeTestAgain();
  expect(await mine()).toMatchObject([{ state: 'valid', chain: [{ id: old?.id }, { as: 'renewal' }] }, { state: 'renewed' }]);
});

test('is the Academy’s affair where no test can be taken again', async () => {
  await storeLearningCourse(world.services, { certificateScheme: 'yearly', completion: { lessons: 'all', finalTest: false }, finalTest: undefined });
  await later(400);
  expect(await mine()).toMatchObject([{ renewal: { by: 'administrator', open: true } }]);
  expect(await renew()).toMatchObject({ status: 409, body: { code: 'renewal-by-administrator' } });
});

test('is nobody’s but hers, and not while it is suspended or after it was revoked', async () => {
  const [own] = await mine();
  await later(350);
  const admin = await world.signedIn('academy-administrator');
  const other = await world.signedIn();
  for (const { cookie } of [admin, other])
    expect(await world.ask({ method: 'POST', path: `/api/certificates/${own?.id}/renewal`, cookie })).toMatchObject({ status: 404 });
  for (const [what, reason] of [
    ['suspension', 'under-review'],
    ['revocation', 'rules-broken'],
  ]) {
    const json = { clientId: crypto.randomUUID(), reason };
    await world.ask({ method: 'POST', path: `/api/issued-certificates/${own?.id}/${what}`, cookie: admin.cookie, json });
    expect(await renew(own?.id)).toMatchObject({ status: 409, body: { code: 'certificate-state' } });
  }
});

test('a certificate given for a list of people is renewed by the test, without a completion before', async () => {
  const listed = await world.signedIn();
  await issueFor(world.services, listed.personId, { scheme: 'yearly', course: slug, issuedOn: '2025-11-25' });
  holder = listed;
  expect((await renew()).status).toBe(200);
  world.services.advance(60_000);
  await passCourse(world.ask, holder.cookie, slug, right);
  await world.services.settle();
  expect(await mine()).toMatchObject([{ state: 'valid', chain: [{}, { as: 'renewal' }] }, { state: 'valid' }]);
});

test('a further course by the same scheme gives a certificate of its own', async () => {
  await storeLearningCourse(world.services, { certificateScheme: 'yearly' }, 'second-course');
  world.services.advance(day);
  await passCourse(world.ask, holder.cookie, 'second-course', right);
  await world.services.settle();
  expect((await mine()).map(({ chain }) => chain.length)).toEqual([1, 1]);
});

test('a suspension that came in the middle goes over to what the test brings', async () => {
  const [own] = await mine();
  await later(350);
  await renew();
  const admin = await world.signedIn('academy-administrator');
  const json = { clientId: crypto.randomUUID(), reason: 'under-review' };
  await world.ask({ method: 'POST', path: `/api/issued-certificates/${own?.id}/suspension`, cookie: admin.cookie, json });
  await takeTestAgain();
  expect(await mine()).toMatchObject([{ state: 'suspended', reason: 'under-review' }, { state: 'suspended' }]);
});

test('what was revoked is not renewed: a certificate issued after it begins anew', async () => {
  const [own] = await mine();
  await later(350);
  await renew();
  const admin = await world.signedIn('academy-administrator');
  const json = { clientId: crypto.randomUUID(), reason: 'rules-broken' };
  await world.ask({ method: 'POST', path: `/api/issued-certificates/${own?.id}/revocation`, cookie: admin.cookie, json });
  await takeTestAgain();
  expect(await mine()).toMatchObject([
    { state: 'valid', chain: [{}] },
    { state: 'revoked', chain: [{}] },
  ]);
});
