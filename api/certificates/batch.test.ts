import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { mandates, persons } from '#db/schema/accounts.ts';
import { issueBatchRows } from '#db/schema/batches.ts';
import { certificateHistory, certificates } from '#db/schema/certificates.ts';
import { courseVersions } from '#db/schema/courses.ts';
import { mails } from '#db/schema/mail.ts';
import { completions } from '#db/schema/progress.ts';
import { cancelBatch } from './cancel-batch.ts';
import { issueBatches } from './issue-batches.ts';
import { schemeInForce } from './queries.ts';
import { readScheme } from './scheme.ts';
import { storeScheme } from './store-scheme.ts';

let world: WholeWorld;
let admin: AddedPerson;
let slug = '';
const schemeSlug = 'digital-rights-achievement';

beforeAll(async () => {
  world = await wholeWorld();
  admin = await world.signedIn('academy-administrator');
  slug = (await storeLearningCourse(world.services, { certificateScheme: schemeSlug })).slug;
  return () => world.remove();
});

const ask = (method: string, path: string, json?: unknown) =>
  world.ask({ method, path: `/api${path}`, cookie: admin.cookie, ...(json === undefined ? {} : { json }) });
const prepare = (text: string, change: object = {}) =>
  ask('POST', '/issue-batches', { id: randomUUID(), name: 'Autumn', schemeSlug, issuedOn: '2026-11-20', list: { text }, ...change });
const rowsOf = async (id: string, query = '') => (await ask('GET', `/issue-batches/${id}/rows${query}`)).body.rows;
const run = async (): Promise<void> => {
  await issueBatches(world.services);
  await world.services.settle();
  await issueBatches(world.services);
};
const same = (text: string) => ({ kk: text, ru: text, en: text });
/** A scheme of a programme of its own. */
const programme = (programmeSlug: string, change: object) =>
  world.services.write(async (work) => {
    const { body = '' } = (await schemeInForce(work.tx, schemeSlug)) ?? {};
    const subject = { of: 'programme', title: same(programmeSlug), outcomes: [], hours: { clock: 8, academic: 10, academicMinutes: 45 } };
    const assessment = { type: same('Attendance.'), supervision: same('None.'), identityCheck: same('None.') };
    await storeScheme(work, { ...readScheme(body), slug: programmeSlug, subject, assessment, workload: null, ...change });
  });
const emailOf = () => `${randomUUID()}@example.kz`;
const allCertificates = () => world.services.db.select().from(certificates);

describe('a list is prepared', () => {
  test('known people by their confirmed address, new ones by their names; nothing is issued', async () => {
    const known = await world.signedIn();
    const { status, body } = await prepare(`E-mail;Фамилия;Имя\n${known.email};Другая;Фамилия\n${emailOf()};Омаров;Аскар\n;Ким;Анна`);
    expect([status, body.state]).toEqual([201, 'prepared']);
    expect(body.counts).toEqual({ rows: 3, toIssue: 3, obstacles: 0, leftOut: 0, issued: 0, drawn: 0 });
    expect(body.course.slug).toBe(slug);
    const rows = await rowsOf(body.id);
    expect(rows).toMatchObject([
      { row: 1, person: 'known', email: known.email, name: { kk: 'Сәрсенова Әсел Қайратқызы' } },
      { row: 2, person: 'new', name: { ru: 'Омаров Аскар', kk: 'Омаров Аскар' } },
      { row: 3, person: 'new', email: null, name: { ru: 'Ким Анна' } },
    ]);
    await run();
    expect(await allCertificates()).toEqual([]);
    expect(await world.services.db.$count(mails)).toBe(0);
  });

  test('with what stands in the way of each row', async () => {
    const nameless = await world.signedIn();
    await world.services.write(async ({ tx }) => {
      await tx.update(persons).set({ familyNameKk: null, givenNameKk: null }).where(eq(persons.id, nameless.personId));
    });
    const twice = emailOf();
    const { body } = await prepare(
      [
        'E-mail,Фамилия,Имя',
        `${admin.email},Ким,Анна`,
        'not an address,Ким,Анна',
        `${nameless.email},Ким,Анна`,
        ',Ким,',
        ',李,雷',
        `${twice},Ли,Анна`,
        `${twice.toUpperCase()},Ли,Анна`,
      ].join('\n'),
    );
    expect((await rowsOf(body.id)).map(({ obstacle }: { obstacle: string }) => obstacle)).toEqual([
      'own',
      'email-invalid',
      'no-name',
      'no-name',
      'unprintable-name',
      null,
      'twice',
    ]);
    expect(body.counts).toMatchObject({ toIssue: 1, obstacles: 6 });
    expect(await rowsOf(body.id, '?only=obstacles&offset=3&limit=1')).toMatchObject([{ row: 4, obstacle: 'no-name' }]);
  });

  test('doubts are said and stop nothing', async () => {
    await programme('day-school', {});
    const { body } = await prepare('Фамилия;Имя\nКим;Анна\nКим;Анна\nKim;Анна\nКoвaль;Пётр', { schemeSlug: 'day-school' });
    const doubtsOf = async (id: string) => (await rowsOf(id)).map(({ doubts }: { doubts: string[] }) => doubts);
    expect(await doubtsOf(body.id)).toEqual([[], ['namesake'], ['wrong-script'], ['mixed-script']]);
    expect(body.counts.obstacles).toBe(0);
  });

  test('whoever did not complete the course here is told apart from who did', async () => {
    const [done, not] = [await world.signedIn(), await world.signedIn()];
    const [stored] = await world.services.db.select().from(courseVersions).where(eq(courseVersions.slug, slug));
    await world.services.write(async ({ tx, now }) => {
      await tx.insert(completions).values({ id: randomUUID(), personId: done.personId, courseSlug: slug, courseVersionId: stored?.id ?? '', completedAt: now });
    });
    const { body } = await prepare(`${done.email}\n${not.email}\n;Ким;Анна`);
    expect((await rowsOf(body.id)).map(({ doubts }: { doubts: string[] }) => doubts)).toEqual([[], ['not-completed'], ['not-completed']]);
  });

  test('once, however often it is sent', async () => {
    const id = randomUUID();
    const before = (await ask('GET', '/issue-batches')).body.batches.length;
    expect((await prepare('Ким;Анна', { id })).body).toEqual((await prepare('Ким;Анна', { id })).body);
    expect((await ask('GET', '/issue-batches')).body.batches).toHaveLength(before + 1);
  });

  test('another one by the same id is refused: who goes back in her browser and mends the list must not issue the old one', async () => {
    const id = randomUUID();
    const [first, second, unknown] = [(await world.signedIn()).email, (await world.signedIn()).email, emailOf()];
    const given = `Ким;Анна\n${first}\n${unknown};Ли;Ян`;
    const stored = (await prepare(given, { id })).body;
    for (const text of ['Ким;Анна', given.replace('Анна', 'Яна'), given.replace(first, second), given.replace(unknown, emailOf())])
      expect([text, (await prepare(text, { id })).body.code]).toEqual([text, 'conflict']);
    expect((await prepare(given, { id, issuedOn: '2026-11-19' })).body.code).toBe('conflict');
    expect((await prepare(given, { id })).body).toEqual(stored);
  });

  test.each([
    ['an unknown scheme', { schemeSlug: 'none' }, [{ field: 'schemeSlug', rule: 'choice' }]],
    ['a course that does not name the scheme', { courseSlug: 'none' }, [{ field: 'courseSlug', rule: 'choice' }]],
    ['a day that is still to come', { issuedOn: '2026-11-22' }, [{ field: 'issuedOn', rule: 'too-big' }]],
    ['an empty list', { list: { text: '' } }, [{ field: 'list', rule: 'required' }]],
  ])('%s is refused', async (_, change, fields) => {
    expect((await prepare('Ким;Анна', change)).body).toMatchObject({ code: 'invalid-input', fields });
  });

  test('a file in Windows-1251 of a thousand rows is taken', async () => {
    const line = Buffer.from([0xca, 0xe8, 0xec, 0x3b, 0xc0, 0xed, 0xed, 0xe0, 0x0a]);
    const base64 = Buffer.concat(Array.from({ length: 1_000 }, () => line)).toString('base64');
    const { status, body } = await prepare('', { list: { base64 } });
    expect([status, body.counts.rows]).toEqual([201, 1_000]);
    expect(await rowsOf(body.id, '?limit=1')).toMatchObject([{ name: { ru: 'Ким Анна' } }]);
  });
});

describe('a batch', () => {
  test('issues each row once, with one letter to who has an address and one to the administrator', async () => {
    const known = await world.signedIn();
    const list = `${known.email}\n${emailOf()};Омаров;Аскар;Болатович\nне адрес@;Ким;Анна`;
    const { body } = await prepare(list);
    const before = (await allCertificates()).length;
    expect((await ask('PUT', `/issue-batches/${body.id}/start`)).body.state).toBe('running');
    await ask('PUT', `/issue-batches/${body.id}/start`);
    await run();
    await run();
    const view = (await ask('GET', `/issue-batches/${body.id}`)).body;
    expect(view).toMatchObject({ state: 'finished', downloadable: true, counts: { rows: 3, toIssue: 2, issued: 2, drawn: 2, obstacles: 1 } });
    const issued = (await allCertificates()).slice(before);
    expect(issued.map(({ causeId, courseSlug, completionId }) => ({ causeId, courseSlug, completionId }))).toEqual([
      { causeId: `batch:${body.id}:1`, courseSlug: slug, completionId: null },
      { causeId: `batch:${body.id}:2`, courseSlug: slug, completionId: null },
    ]);
    expect(issued.map(({ document }) => JSON.parse(document).issuedOn)).toEqual(['2026-11-20', '2026-11-20']);
    const letters = (await world.services.db.select().from(mails)).filter(({ recipient }) => recipient === known.email || recipient === admin.email);
    expect(letters.map(({ id }) => id).toSorted()).toEqual([`batch:${body.id}`, `certificate:${issued[0]?.id}`].toSorted());
    expect(letters.map((letter) => letter.body).join()).not.toMatch(/Омаров|Ким/);
    expect((await rowsOf(body.id))[1].certificate.number).toBe(issued[1]?.number);
    expect((await prepare(list, { id: body.id })).body).toMatchObject({ id: body.id, state: 'finished' });
    // The address of somebody who is not ours is kept no longer than needed.
    expect(JSON.stringify(await world.services.db.select().from(issueBatchRows).where(eq(issueBatchRows.batchId, body.id)))).not.toContain('@');
  });

  test('keeps nothing a list said of somebody who deletes her account, and still shows what it issued', async () => {
    const email = emailOf();
    const { id } = (await prepare(`${email};Омаров;Аскар`)).body;
    await ask('PUT', `/issue-batches/${id}/start`);
    await run();
    const rowIn = async () => (await world.services.db.select().from(issueBatchRows).where(eq(issueBatchRows.batchId, id)))[0];
    const before = await rowIn();
    expect(JSON.stringify(before)).toContain('Омаров');
    await world.services.write(({ emit }) => emit('account.deleted', { personId: before?.personId ?? '' }));
    await world.services.settle();
    expect(await rowIn()).toEqual({ ...before, given: {} });
    expect((await ask('GET', `/issue-batches/${id}`)).body).toMatchObject({ course: { slug }, counts: { issued: 1 } });
  });

  test('knows whom a list before it brought, and that she holds a valid one', async () => {
    const email = emailOf();
    const list = `${email};Омаров;Аскар`;
    const first = (await prepare(list)).body;
    await ask('PUT', `/issue-batches/${first.id}/start`);
    await run();
    expect(await rowsOf((await prepare(list)).body.id)).toMatchObject([{ person: 'known', obstacle: 'holds-valid', name: { ru: 'Омаров Аскар' } }]);
  });

  test('looks again at what was prepared long ago', async () => {
    const email = emailOf();
    const batches = [(await prepare(`${email};Омаров;Аскар`)).body.id, (await prepare(`${email};Омаров;Аскар`)).body.id];
    for (const id of batches) await ask('PUT', `/issue-batches/${id}/start`);
    await run();
    expect(await rowsOf(batches[0])).toMatchObject([{ obstacle: null, certificate: { number: expect.any(String) } }]);
    expect(await rowsOf(batches[1])).toMatchObject([{ obstacle: 'holds-valid', certificate: null }]);
  });

  test('leaves rows out and takes them in again, until it is started', async () => {
    const email = emailOf();
    const { id } = (await prepare(`${email};Омаров;Аскар\n${email};Омаров;Аскар\nКим;Анна`)).body;
    const leave = (rows: number[], leftOut: boolean) => ask('PUT', `/issue-batches/${id}/left-out`, { rows, leftOut });
    expect((await leave([1, 3], true)).body.counts).toMatchObject({ toIssue: 0, obstacles: 3, leftOut: 2 });
    expect((await leave([2], true)).body.counts).toMatchObject({ leftOut: 3 });
    expect((await leave([2], false)).body.counts).toMatchObject({ toIssue: 1, leftOut: 2 });
    await leave([1], false);
    expect((await rowsOf(id)).map(({ obstacle }: { obstacle: string }) => obstacle)).toEqual(['twice', null, 'left-out']);
    await ask('PUT', `/issue-batches/${id}/start`);
    expect((await leave([3], false)).body.code).toBe('conflict');
    await run();
    expect((await ask('GET', `/issue-batches/${id}`)).body.counts).toMatchObject({ issued: 1, leftOut: 1 });
  });

  test('that is cancelled issues nothing more and keeps what is issued', async () => {
    const { id } = (await prepare('Ким;Анна')).body;
    expect((await ask('PUT', `/issue-batches/${id}/cancellation`)).body).toMatchObject({ state: 'cancelled', downloadable: false });
    expect((await ask('PUT', `/issue-batches/${id}/start`)).body.code).toBe('conflict');
    await run();
    expect((await ask('GET', `/issue-batches/${id}`)).body.counts.issued).toBe(0);
    expect((await ask('GET', `/issue-batches/${id}/files`)).body.code).toBe('batch-unfinished');
  });

  test('cancelled in the middle issues no further row, and gives what it issued', async () => {
    const { services } = world;
    const { id } = (await prepare(Array.from({ length: 12 }, (_, index) => `Ким${'а'.repeat(index)};Анна`).join('\n'))).body;
    await ask('PUT', `/issue-batches/${id}/start`);
    await issueBatches({
      ...services,
      write: async (fn) => {
        const result = await services.write(fn);
        await services.write((work) => cancelBatch(work, id, admin.personId));
        return result;
      },
    });
    await run();
    const view = (await ask('GET', `/issue-batches/${id}`)).body;
    expect(view).toMatchObject({ state: 'cancelled', downloadable: true });
    expect(view.counts.issued).toBeGreaterThan(0);
    expect(view.counts.issued).toBeLessThan(12);
  });

  test('renews what is expiring or over, and says which', async () => {
    await programme('yearly', { validity: { rule: 'months', months: 12, renewalOpensDays: 30 } });
    const known = await world.signedIn();
    const issue = async (issuedOn: string): Promise<string> => {
      const { id } = (await prepare(known.email, { schemeSlug: 'yearly', issuedOn })).body;
      await ask('PUT', `/issue-batches/${id}/start`);
      await run();
      return id;
    };
    const [{ certificate: first }] = await rowsOf(await issue('2025-12-22'));
    // 22 December 2026 is the last valid day, 22 November the first on which it may be renewed.
    expect(await rowsOf((await prepare(known.email, { schemeSlug: 'yearly' })).body.id)).toMatchObject([{ obstacle: 'holds-valid', renews: null }]);
    world.services.advance(24 * 60 * 60_000);
    const second = await issue('2026-11-22');
    expect(await rowsOf(second, '?only=renewals')).toMatchObject([{ obstacle: null, renews: first.number }]);
    const renewal = (await allCertificates()).find(({ followsId }) => followsId === first.id);
    expect(renewal).toMatchObject({ followsAs: 'renewal', personId: known.personId });
    const history = await world.services.db.select().from(certificateHistory).where(eq(certificateHistory.certificateId, first.id));
    expect(history.map(({ change, nextId }) => [change, nextId])).toEqual([
      ['issued', null],
      ['renewed', renewal?.id],
    ]);
  });

  test('asks for what the scheme asks for: certificates before it, an office held', async () => {
    await programme('after-course', { prerequisites: [{ scheme: schemeSlug, external: false }] });
    await programme('of-office', { validity: { rule: 'mandate', office: 'chair', renewalOpensDays: 0 } });
    const known = await world.signedIn();
    const unmet = (await prepare(`${known.email}\n;Ким;Анна`, { schemeSlug: 'after-course' })).body.id;
    expect((await rowsOf(unmet)).map((row: { obstacle: string; unmet: object[] }) => [row.obstacle, row.unmet.length])).toEqual([
      ['unmet-prerequisite', 1],
      ['unmet-prerequisite', 1],
    ]);
    const office = (await prepare(`${known.email}\n;Ким;Анна`, { schemeSlug: 'of-office' })).body.id;
    expect((await rowsOf(office)).map(({ obstacle }: { obstacle: string }) => obstacle)).toEqual(['no-mandate', 'no-mandate']);
    const organisationId = await world.addUnit('primary');
    await world.services.write(async ({ tx }) => {
      await tx.insert(mandates).values({ id: randomUUID(), personId: known.personId, organisationId, office: 'chair', since: '2026-11-01', until: null });
    });
    expect(await rowsOf((await prepare(known.email, { schemeSlug: 'of-office' })).body.id)).toMatchObject([{ obstacle: null }]);
    expect(await rowsOf((await prepare(known.email, { schemeSlug: 'of-office', issuedOn: '2026-10-31' })).body.id)).toMatchObject([{ obstacle: 'no-mandate' }]);
  });
});

/** Names and bytes of what a ZIP holds uncompressed, by its central directory; the check sums are looked at. */
const unzipped = (zip: Buffer): Map<string, Buffer> => {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const found = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [sum, size, name, extra, comment, start] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(from, from + size);
    expect(crc32(bytes)).toBe(sum);
    found.set(zip.toString('utf8', at + 46, at + 46 + name), bytes);
    at += 46 + name + extra + comment;
  }
  return found;
};

describe('what a finished batch gives', () => {
  test('is a ZIP of every PDF as issued, and a list of them', async () => {
    const { id } = (await prepare('Ким;Анна\nЛи;Анна-Мария')).body;
    await ask('PUT', `/issue-batches/${id}/start`);
    await run();
    const numbers = (await rowsOf(id)).map(({ certificate }: { certificate: { number: string } }) => certificate.number);
    const answer = await world.api.request(`/issue-batches/${id}/files`, { headers: { cookie: admin.cookie } });
    const zip = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(Number(answer.headers.get('content-length'))).toBe(zip.byteLength);
    const files = unzipped(zip);
    expect([...files.keys()]).toEqual(numbers.flatMap((number: string) => [`${number}-en.pdf`, `${number}-kk-ru.pdf`]));
    const [certificate] = await world.services.db.select().from(certificates).where(eq(certificates.number, numbers[0]));
    expect(files.get(`${numbers[0]}-en.pdf`)?.toString()).toContain(`${certificate?.code} en`);

    const { text, headers } = await ask('GET', `/issue-batches/${id}/list`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n')[1]).toBe(
      `"${certificate?.number}";"Ким Анна";"Ким Анна";"Ким Анна";"${certificate?.code}";"http://localhost:4321/verify/${certificate?.code}"`,
    );
  });
});

describe('everybody but administrators of the Academy', () => {
  test.each(['learner', 'assessor', 'methodist', 'organisation-administrator'] as const)('a %s neither reads nor issues', async (role) => {
    const { id } = (await prepare('Ким;Анна')).body;
    const { cookie } = role === 'learner' ? await world.signedIn() : await world.signedIn(role, await world.addUnit('primary'));
    for (const path of ['/batch-schemes', '/issue-batches', `/issue-batches/${id}`, `/issue-batches/${id}/rows`, `/issue-batches/${id}/files`])
      expect([path, (await world.ask({ method: 'GET', path: `/api${path}`, cookie })).status]).toEqual([path, 403]);
    expect((await world.ask({ method: 'PUT', path: `/api/issue-batches/${id}/start`, cookie })).status).toBe(403);
    expect((await world.ask({ method: 'GET', path: '/api/issue-batches' })).status).toBe(401);
  });
});
