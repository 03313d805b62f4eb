import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { password } from '#api/testing/add-person.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { passCourse, rightAnswers } from '#api/testing/take-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { storeYearlyScheme } from '#api/testing/yearly-certificate.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { events } from '#db/schema/events.ts';
import { extensionOf } from './issued-variants.ts';

let world: WholeWorld;
beforeAll(async () => {
  world = await wholeWorld();
});
afterAll(() => world.remove());

/** Everything of a certificate that was issued, down to the bytes. */
const issued = async (id: string) => {
  const { db, files } = world.services;
  const [row] = await db.select().from(certificates).where(eq(certificates.id, id));
  const stored = await db.select().from(certificateFiles).where(eq(certificateFiles.certificateId, id)).orderBy(certificateFiles.variant);
  const bytes = await Promise.all(stored.map(async ({ sha256, variant }) => Buffer.from(await files.get(sha256, extensionOf(variant))).toString('hex')));
  return { row, stored, bytes };
};

test('neither scheme, course, account, revocation nor a repeat of every event changes an issued byte', async () => {
  const { services } = world;
  await storeYearlyScheme(services, 'yearly');
  const { slug } = await storeLearningCourse(services, { certificateScheme: 'yearly' });
  const holder = await world.signedIn();
  await passCourse(world.ask, holder.cookie, slug, await rightAnswers(services.db));
  await services.settle();
  const id = (await world.ask({ method: 'GET', path: '/api/certificates', cookie: holder.cookie })).body.certificates[0].id;
  const before = await issued(id);
  expect(before.bytes.length).toBeGreaterThan(0);

  await storeYearlyScheme(services, 'yearly', { name: { kk: 'Басқа', ru: 'Другая', en: 'Another' }, validity: { rule: 'none' } });
  expect(await issued(id)).toEqual(before);
  await storeLearningCourse(services, { certificateScheme: 'yearly', title: { kk: 'Басқа', ru: 'Другой', en: 'Another' } });
  const admin = await world.signedIn('academy-administrator');
  await world.ask({ method: 'PUT', path: `/api/courses/${slug}/withdrawal`, cookie: admin.cookie });
  expect(await issued(id)).toEqual(before);
  await world.ask({ method: 'DELETE', path: '/api/account', cookie: holder.cookie, json: { password } });
  await services.settle();
  expect(await issued(id)).toEqual(before);
  const json = { clientId: randomUUID(), reason: 'issued-in-error' };
  expect((await world.ask({ method: 'POST', path: `/api/issued-certificates/${id}/revocation`, cookie: admin.cookie, json })).status).toBe(200);
  const past = await services.db.select().from(events);
  await services.write(async ({ emit }) => {
    for (const { type, payload } of past) await emit(type as never, payload as never);
  });
  await services.settle();
  expect(await issued(id)).toEqual(before);
  expect(await services.db.select().from(certificates)).toHaveLength(1);
});

test.each([
  ['a certificate is deleted', sql`delete from ${certificates}`],
  ['what it says is changed', sql`update ${certificates} set document = '{}'`],
  ['its end is moved', sql`update ${certificates} set valid_until = '2099-01-01'`],
  ['a file is forgotten', sql`delete from ${certificateFiles}`],
  ['a file is exchanged', sql`update ${certificateFiles} set sha256 = 'other'`],
  ['history is rewritten', sql`update certificate_history set reason = null`],
  ['history is forgotten', sql`delete from certificate_history`],
])('the database itself refuses when %s', async (_, statement) => {
  await expect(world.services.write(({ tx }) => tx.run(statement))).rejects.toThrow();
});
