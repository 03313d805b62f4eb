import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeCertificate } from '#api/certificates/change-certificate.ts';
import { ensureIssuerKeys } from '#api/certificates/ensure-issuer-keys.ts';
import { ensureSchemes } from '#api/certificates/ensure-schemes.ts';
import { findCertificates } from '#api/certificates/find-certificates.ts';
import { listCertificates } from '#api/certificates/list-certificates.ts';
import { replaceCertificate } from '#api/certificates/reissue-certificate.ts';
import { renewCertificate } from '#api/certificates/renew-certificate.ts';
import { verifyCode } from '#api/certificates/verify-code.ts';
import { reactions } from '#api/reactions.ts';
import { sampleCourse } from '#api/testing/certificate-world.ts';
import { fakeDrawing } from '#api/testing/fake-drawing.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { createCode } from '#certificates/code.ts';
import { migrateDatabase } from '#db/client.ts';
import { digitalRightsAchievement } from '#db/seed/schemes/digital-rights-achievement.ts';
import { olderDatabase } from '#db/testing.ts';

/** Migrations an Academy had whose certificates had no life after they were issued. */
const before = 4;
/** Scheme and document as they were written then. */
const { slug, name, issuer, kind, assessment, attendance, qualityAssurance, level, legalReference, note, numbering, design } = digitalRightsAchievement;
const oldScheme = {
  ...{ slug, name, issuer, kind, assessment, attendance, qualityAssurance, workload: null, level },
  ...{ validity: { rule: 'months', months: 12, renewalOpensDays: 30 }, legalReference, note, numbering, design },
};

const personId = randomUUID();
const adminId = randomUUID();
const course = sampleCourse();
let services: TestServices;

const oldCertificate = (number: string, issuedAt: number, validUntil: string) => {
  const [id, code, sha256] = [randomUUID(), createCode(randomBytes), randomBytes(32).toString('hex')];
  const document = {
    number,
    code,
    verifyUrl: `http://localhost:4321/verify/${code}`,
    kind,
    holderName: { kk: 'Әбдірахманова Гүлнұр', ru: 'Абдрахманова Гульнур', latin: 'Abdrakhmanova Gulnur' },
    courseTitle: course.title,
    issuer: { name: { kk: 'Академия', ru: 'Академия', en: 'Academy' }, country: 'KZ' },
    hours: course.hours,
    outcomes: course.outcomes,
    assessment: assessment.type,
    issuedOn: new Date(issuedAt).toISOString().slice(0, 10),
    validUntil,
    signatories: [],
    demonstration: true,
  };
  const json = JSON.stringify(document);
  return { id, code, sha256, json, number, issuedAt };
};
type Old = ReturnType<typeof oldCertificate>;
let valid: Old;
let over: Old;
let waiting: Old;

beforeAll(async () => {
  const database = await olderDatabase(before);
  valid = oldCertificate('DULA-2026-000002', Date.UTC(2026, 0, 10), '2027-01-10');
  over = oldCertificate('DULA-2025-000001', Date.UTC(2025, 5, 1), '2026-06-01');
  waiting = oldCertificate('DULA-2026-000003', Date.UTC(2026, 10, 20), '2027-11-20');
  await database.write(async (tx) => {
    for (const [id, family] of [
      [personId, 'Абдрахманова'],
      [adminId, 'Администратор'],
    ])
      await tx.run(
        sql`insert into persons (id, family_name_ru, given_name_ru, language, created_at, updated_at) values (${id}, ${family}, 'Гульнур', 'ru', 1, 1)`,
      );
    await tx.run(sql`insert into accounts (id, person_id, email, email_confirmed_at, created_at) values ('account', ${personId}, 'gulnur@example.kz', 1, 1)`);
    await tx.run(
      sql`insert into issuers (slug, name_kk, name_ru, name_en, country, number_prefix, signatories) values (${issuer}, 'Академия', 'Академия', 'Academy', 'KZ', 'DULA', '[]')`,
    );
    await tx.run(sql`insert into issuer_keys (id, issuer_slug, certificate_pem, authority_pem, created_at) values ('old-key', ${issuer}, '', '', 1)`);
    await tx.run(sql`insert into scheme_versions (id, slug, version, body, created_at) values ('old-scheme', ${slug}, 1, ${JSON.stringify(oldScheme)}, 1)`);
    await tx.run(sql`insert into schemes (slug, version_id) values (${slug}, 'old-scheme')`);
    const body = JSON.stringify({ slug: 'digital-rights', course, lessons: {}, checks: {}, bank: {} });
    await tx.run(sql`insert into course_versions (id, slug, body, stored_at) values ('course', 'digital-rights', ${body}, 1)`);
    await tx.run(sql`insert into courses (slug, version_id) values ('digital-rights', 'course')`);
    await tx.run(
      sql`insert into completions (id, person_id, course_slug, course_version_id, completed_at) values ('completion', ${personId}, 'digital-rights', 'course', ${valid.issuedAt})`,
    );
    await tx.run(sql`insert into certificate_numbers (issuer_slug, year, last) values (${issuer}, 2026, 3)`);
    for (const { id, number, code, json, issuedAt, sha256 } of [over, valid, waiting]) {
      await tx.run(sql`insert into certificates (id, number, code, completion_id, person_id, course_slug, course_version_id, scheme_version_id, issuer_slug, issuer_key_id, document, issued_at)
        values (${id}, ${number}, ${code}, ${id === valid.id ? 'completion' : null}, ${personId}, 'digital-rights', 'course', 'old-scheme', ${issuer}, 'old-key', ${json}, ${issuedAt})`);
      if (id !== waiting.id)
        for (const variant of ['kk-ru', 'en'])
          await tx.run(
            sql`insert into certificate_files (certificate_id, variant, sha256, bytes) values (${id}, ${variant}, ${variant === 'en' ? sha256 : sha256.replace(/^./, 'x')}, 7)`,
          );
    }
    // Registered and not drawn when the server was stopped for the upgrade.
    await tx.run(
      sql`insert into events (id, type, payload, at) values (1, 'certificate.registered', ${JSON.stringify({ certificateId: waiting.id })}, ${waiting.issuedAt})`,
    );
    await tx.run(sql`insert into reaction_runs (event_id, reaction, tries, next_try_at) values (1, 'draw-certificate', 0, 0)`);
  });
  await migrateDatabase(database.db);
  services = await testServices({ database, reactions, drawing: fakeDrawing });
  await ensureSchemes(services);
  await ensureIssuerKeys(services);
});
afterAll(() => services.remove());

const stateOf = async ({ code }: Old) => {
  const answer = await verifyCode(services.db, code, services.now());
  return answer.verdict === 'found' ? answer.record : undefined;
};

test('what was issued before is checked by its code as before, with its state', async () => {
  expect(await stateOf(valid)).toMatchObject({ state: 'valid', lastDay: '2027-01-10', certificate: { title: course.title, variants: ['kk-ru', 'en'] } });
  expect(await stateOf(over)).toMatchObject({ state: 'expired', since: '2026-06-02' });
});

test('its holder sees it without a credential, and every file that is said to be there is there', async () => {
  const list = await listCertificates(services.db, personId, services.now());
  expect(list.map(({ number, state }) => [number, state])).toEqual([
    ['DULA-2026-000003', 'valid'],
    ['DULA-2026-000002', 'valid'],
    ['DULA-2025-000001', 'expired'],
  ]);
  for (const { files, number } of list)
    expect([number, files.map(({ variant }) => variant), files.every(({ ready }) => ready)]).toEqual([number, ['kk-ru', 'en'], number !== waiting.number]);
});

test('administrators find it by the name of its holder, in any case and spelling', async () => {
  for (const q of ['Абдрахманова', 'абдрахман', 'ӘБДІРАХ', 'abdrakh'])
    expect([q, (await findCertificates(services.db, { q, page: 1 }, services.now())).total]).toEqual([q, 3]);
});

test('what was registered when the server stopped is drawn, with neither credential nor another number', async () => {
  await services.settle();
  const [newest] = await listCertificates(services.db, personId, services.now());
  expect(newest).toMatchObject({
    number: waiting.number,
    files: [
      { variant: 'kk-ru', ready: true },
      { variant: 'en', ready: true },
    ],
  });
  expect(newest?.files).toHaveLength(2);
});

test('it is suspended, restored, renewed and replaced like any other, and what comes after it has a credential', async () => {
  const change = { certificateId: valid.id, actorId: adminId };
  await services.write((work) => changeCertificate(work, 'suspend', { ...change, clientId: randomUUID(), reason: 'under-review' }));
  expect(await stateOf(valid)).toMatchObject({ state: 'suspended' });
  await services.write((work) => changeCertificate(work, 'restore', { ...change, clientId: randomUUID() }));
  const renewal = await services.write((work) =>
    renewCertificate(work, services.env, { certificateId: over.id, clientId: randomUUID(), note: null, actorId: adminId }),
  );
  const replacement = await services.write((work) => replaceCertificate(work, services.env, { certificateId: valid.id, causeId: 'replacement:1' }));
  expect([renewal.number, replacement.number]).toEqual(['DULA-2026-000004', 'DULA-2026-000005']);
  expect(await stateOf(over)).toMatchObject({ state: 'renewed', chain: [{ number: over.number }, { number: renewal.number, as: 'renewal' }] });
  expect(await stateOf(valid)).toMatchObject({ state: 'replaced' });
  await services.settle();
  const files = (await listCertificates(services.db, personId, services.now())).find(({ id }) => id === replacement.id)?.files ?? [];
  expect(files.map(({ variant, ready }) => [variant, ready])).toContainEqual(['credential', true]);
});
