import { randomUUID } from 'node:crypto';
import { eq, like } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deleteAccount } from '#api/accounts/delete-account.ts';
import { grantRole } from '#api/accounts/grant-role.ts';
import { addOrganisation } from '#api/organisations/add-organisation.ts';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { issueFor, storeYearlyScheme } from '#api/testing/yearly-certificate.ts';
import { mandates, memberships, persons } from '#db/schema/accounts.ts';
import { certificateHistory, certificates } from '#db/schema/certificates.ts';
import { mails } from '#db/schema/mail.ts';
import { civilDate } from '#language/dates.ts';
import { changeCertificate } from './change-certificate.ts';
import { endWithMandates } from './end-with-mandates.ts';
import { readState } from './read-state.ts';
import { correctCertificate, replaceCertificate } from './reissue-certificate.ts';
import { remindOfExpiry } from './remind-of-expiry.ts';
import { renewCertificate } from './renew-certificate.ts';

const day = 24 * 60 * 60_000;
const end = Date.parse('2027-11-21T06:00:00Z');
let world: WholeWorld;
let holder: AddedPerson;
let id = '';
let course = '';

beforeEach(async () => {
  world = await wholeWorld();
  course = (await storeLearningCourse(world.services, { certificateScheme: 'yearly' })).slug;
  await storeYearlyScheme(world.services, 'yearly');
  holder = await world.signedIn();
  id = await issue('2026-11-21');
  await world.services.settle();
});
afterEach(() => world.remove());

const issue = (issuedOn: string, scheme = 'yearly', personId = holder.personId) => issueFor(world.services, personId, { scheme, course, issuedOn });
/** So many days before it ends, and what was written to whom until then, as `days address`. */
const at = async (daysBefore: number): Promise<string[]> => {
  world.services.setNow(end - daysBefore * day);
  await remindOfExpiry(world.services);
  return sent();
};
const sent = async (): Promise<string[]> => {
  const rows = await world.services.db.select().from(mails).where(like(mails.id, 'expiry:%'));
  return rows.map(({ id: key, recipient }) => `${key.split(':')[2]} ${recipient === holder.email ? 'holder' : recipient}`).sort();
};
const rowOf = async (of: string) => {
  const [row] = await world.services.db.select().from(certificates).where(eq(certificates.id, of));
  if (!row) throw new Error('no such certificate');
  return row;
};

describe('reminders', () => {
  test('come 90, 30 and 7 days before the end, each once however often the job runs', async () => {
    expect(await at(91)).toEqual([]);
    expect(await at(90)).toEqual(['90 holder']);
    expect(await at(90)).toEqual(['90 holder']);
    expect(await at(31)).toEqual(['90 holder']);
    expect(await at(30)).toEqual(['30 holder', '90 holder']);
    expect(await at(8)).toEqual(['30 holder', '90 holder']);
    expect(await at(7)).toEqual(['30 holder', '7 holder', '90 holder']);
    for (const days of [6, 1, 0, -1, -100]) expect(await at(days)).toHaveLength(3);
  });

  test('say the day and how to renew, and what it is for in no word', async () => {
    await at(90);
    await at(30);
    const letters = await world.services.db.select().from(mails).where(like(mails.id, 'expiry:%'));
    for (const { subject, body } of letters) {
      expect(subject).toBe('Срок действия Вашего сертификата подходит к концу');
      expect(body).toContain('21 ноября 2027 года');
      expect(body).toContain('http://localhost:4321/ru/certificates');
      expect(body).not.toMatch(/Test course|Сарсенова|Сәрсен/);
    }
    expect(letters.map(({ body }) => body).join()).toMatch(/Продлить его можно с 22 октября 2027 года.*сдайте итоговый тест ещё раз/s);
  });

  test('after a time without a server only the most urgent comes', async () => {
    expect(await at(5)).toEqual(['7 holder']);
    expect(await at(1)).toEqual(['7 holder']);
  });

  test('with the clock set back and forth none comes twice, and none that was overtaken', async () => {
    await at(20);
    for (const days of [200, 80, 20, 89, 3, 60, 20]) await at(days);
    expect(await sent()).toEqual(['30 holder', '7 holder']);
  });

  test('come not for what is renewed, corrected, suspended or revoked', async () => {
    const { services } = world;
    const admin = await world.signedIn('academy-administrator');
    const by = { actorId: admin.personId, note: null };
    const [renewed, corrected, suspended, revoked] = [id, await issue('2026-11-21'), await issue('2026-11-21'), await issue('2026-11-21')];
    services.setNow(end - 95 * day);
    const change = (certificateId: string) => ({ certificateId, clientId: randomUUID(), ...by });
    const reissued = await services.write((work) => {
      const holderName = { kk: 'Сәрсен', ru: 'Сарсен', latin: 'Sarsen' };
      return correctCertificate(work, services.env, { certificateId: corrected, causeId: randomUUID(), holderName, ...by });
    });
    await services.write((work) => changeCertificate(work, 'suspend', { ...change(suspended), reason: 'under-review' }));
    await services.write((work) => changeCertificate(work, 'revoke', { ...change(revoked), reason: 'wrong-data' }));
    services.setNow(end - 29 * day);
    await services.write((work) => renewCertificate(work, services.env, change(renewed)));
    await at(29);
    const keys = (await services.db.select().from(mails).where(like(mails.id, 'expiry:%'))).map(({ id: key }) => key.split(':')[1]);
    expect(keys).toEqual([reissued.id]);
    await services.write((work) => changeCertificate(work, 'restore', change(suspended)));
    expect(await at(28)).toHaveLength(2);
  });

  test('come not for a term that is no longer than their days', async () => {
    await storeYearlyScheme(world.services, 'short', { validity: { rule: 'months', months: 1, renewalOpensDays: 10 } });
    const short = await issue('2026-12-01', 'short', (await world.signedIn()).personId);
    for (const date of ['2026-12-01', '2026-12-02', '2026-12-10', '2026-12-25']) {
      world.services.setNow(Date.parse(`${date}T06:00:00Z`));
      await remindOfExpiry(world.services);
    }
    const keys = (
      await world.services.db
        .select()
        .from(mails)
        .where(like(mails.id, `expiry:${short}:%`))
    ).map(({ id: key }) => key.split(':')[2]);
    expect(keys.sort()).toEqual(['30', '7']);
  });

  test('come to nobody who deleted her account, and her certificate keeps every byte', async () => {
    const before = await rowOf(id);
    await world.services.write((work) => deleteAccount(work, { ...holder, sessionId: '', emailConfirmed: true, language: null, roles: [] }));
    await world.services.settle();
    expect(await at(30)).toEqual([]);
    expect(await rowOf(id)).toEqual(before);
  });
});

describe('reminders to organisation administrators', () => {
  const unit = async (kind: 'federation' | 'sectoral' | 'primary', parent?: string): Promise<string> => {
    const unitId = randomUUID();
    const parents = parent === undefined ? [] : [{ id: parent, kind: kind === 'primary' ? ('sectoral' as const) : ('federal' as const) }];
    const names = { kk: unitId, ru: unitId, en: unitId };
    await world.services.write((work) => addOrganisation(work, { id: unitId, kind, name: names, parents }, null));
    return unitId;
  };
  const administrator = async (organisationId: string): Promise<AddedPerson> => {
    const person = await world.signedIn();
    await world.services.write((work) => grantRole(work, { personId: person.personId, role: 'organisation-administrator', organisationId, grantedBy: null }));
    return person;
  };
  const belongs = (personId: string, organisationId: string) =>
    world.services.write(async ({ tx }) => {
      await tx.insert(memberships).values({ id: randomUUID(), personId, organisationId, since: '2026-01-01', until: null });
    });

  test('come to the nearest who can be written to, with name and title, and to nobody above', async () => {
    const federation = await unit('federation');
    const sectoral = await unit('sectoral', federation);
    const primary = await unit('primary', sectoral);
    await administrator(federation);
    const [first, second] = [await administrator(sectoral), await administrator(sectoral)];
    await belongs(holder.personId, primary);
    expect(await at(90)).toEqual(['90 holder', ...[first, second].map(({ email }) => `90 ${email}`).sort()].sort());
    const [letter] = await world.services.db
      .select()
      .from(mails)
      .where(eq(mails.id, `expiry:${id}:90:${first.accountId}`));
    expect(letter?.subject).toBe('В Вашей организации подходит к концу срок сертификата');
    expect(letter?.body).toMatch(
      /Владелец: Сарсенова Асель\nСертификат: Test course \(по-русски\) \(№ DULA-2026-\d+\)\nПоследний день действия: 21 ноября 2027 года/,
    );

    const nearer = await administrator(primary);
    expect(await at(30)).toEqual(expect.arrayContaining([`30 ${nearer.email}`]));
    expect(await sent()).toHaveLength(5);
  });

  test('go past the holder herself, and reach those of a worker without an account', async () => {
    const sectoral = await unit('sectoral', await unit('federation'));
    const primary = await unit('primary', sectoral);
    const above = await administrator(sectoral);
    await belongs(holder.personId, primary);
    await world.services.write((work) =>
      grantRole(work, { personId: holder.personId, role: 'organisation-administrator', organisationId: primary, grantedBy: null }),
    );
    expect(await at(7)).toEqual([`7 ${above.email}`, '7 holder'].sort());

    const worker = randomUUID();
    await world.services.write(async ({ tx, now }) => {
      await tx.insert(persons).values({ id: worker, familyNameRu: 'Ким', givenNameRu: 'Анна', createdAt: now, updatedAt: now });
    });
    await belongs(worker, primary);
    await issue('2026-11-21', 'yearly', worker);
    // For the worker the nearest is the holder of the other certificate, who administers their organisation.
    expect(await at(7)).toEqual([`7 ${above.email}`, '7 holder', '7 holder'].sort());
  });
});

describe('an office', () => {
  const held = async (until: string | null): Promise<{ certificateId: string; mandateId: string }> => {
    const mandateId = randomUUID();
    const organisationId = await world.addUnit('primary');
    await storeYearlyScheme(world.services, 'chair', { validity: { rule: 'mandate', office: 'chair', renewalOpensDays: 30 } });
    await world.services.write(async ({ tx }) => {
      await tx.insert(mandates).values({ id: mandateId, personId: holder.personId, organisationId, office: 'chair', since: '2026-01-01', until });
    });
    return { certificateId: await issue('2026-11-21', 'chair'), mandateId };
  };
  const endOn = (mandateId: string, until: string) =>
    world.services.write(async ({ tx }) => {
      await tx.update(mandates).set({ until }).where(eq(mandates.id, mandateId));
    });
  const stateOn = async (of: string, date: string) => readState(world.services.db, await rowOf(of), Date.parse(`${date}T06:00:00Z`));

  test('that ends takes its certificate with its last day, once and with a letter', async () => {
    const { certificateId, mandateId } = await held(null);
    await endWithMandates(world.services);
    expect(await stateOn(certificateId, '2030-01-01')).toMatchObject({ state: 'valid', lastDay: null });
    await endOn(mandateId, '2027-03-31');
    world.services.setNow(Date.parse('2027-03-31T06:00:00Z'));
    expect(await endWithMandates(world.services)).toBe(0);
    world.services.setNow(Date.parse('2027-04-01T06:00:00Z'));
    for (let run = 0; run < 3; run += 1) await endWithMandates(world.services);
    await world.services.settle();
    expect(await stateOn(certificateId, '2027-04-01')).toMatchObject({ state: 'expired', since: '2027-04-01', reason: 'mandate-ended', lastDay: '2027-03-31' });
    const changes = await world.services.db.select().from(certificateHistory).where(eq(certificateHistory.certificateId, certificateId));
    expect(changes).toMatchObject([{ change: 'issued' }, { change: 'ended', endsOn: '2027-03-31' }]);
    const letters = await world.services.db.select().from(mails).where(like(mails.id, 'certificate-change:%'));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain('31 марта 2027 года');
  });

  test('whose end was known at issue ends by the printed day, with reminders before', async () => {
    const { certificateId, mandateId } = await held('2027-11-21');
    expect(await rowOf(certificateId)).toMatchObject({ mandateId, validUntil: '2027-11-21' });
    expect(await at(7)).toEqual(['7 holder', '7 holder']);
    world.services.setNow(end + day);
    expect(await endWithMandates(world.services)).toBe(0);
  });

  test('of somebody who deletes her account ends that day: nobody would ever learn its end', async () => {
    const { certificateId } = await held(null);
    const before = await rowOf(certificateId);
    await world.ask({ method: 'PUT', path: `/api/certificates/${certificateId}/score`, cookie: holder.cookie, json: { shown: true } });
    await world.services.write((work) => deleteAccount(work, { ...holder, sessionId: '', emailConfirmed: true, language: null, roles: [] }));
    await world.services.settle();
    await endWithMandates(world.services);
    const today = civilDate(world.services.now(), 'Asia/Almaty');
    expect(await stateOn(certificateId, '2027-01-01')).toMatchObject({ state: 'expired', lastDay: today, reason: 'holder-request' });
    expect(await stateOn(id, '2027-01-01')).toMatchObject({ state: 'valid' });
    expect(await rowOf(certificateId)).toEqual(before);
    const again = await world.services.write((work) => replaceCertificate(work, world.services.env, { certificateId, causeId: 'stolen' }));
    expect(await stateOn(again.id, '2027-01-01')).toMatchObject({ state: 'expired', lastDay: today });
  });
});
