import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { list } from 'tar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '#api/app.ts';
import { ensureIssuerKeys } from '#api/certificates/ensure-issuer-keys.ts';
import { ensureSchemes } from '#api/certificates/ensure-schemes.ts';
import { registerCertificate } from '#api/certificates/register-certificate.ts';
import { restoreBackup, writeBackup } from '#api/cli/backup-archive.ts';
import { readEnv } from '#api/env.ts';
import { openServices } from '#api/open-services.ts';
import { addPerson } from '#api/testing/add-person.ts';
import { type Ask, askAt } from '#api/testing/ask.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { passCourse, rightAnswers } from '#api/testing/take-course.ts';
import { certificates } from '#db/schema/certificates.ts';
import { issuerKeys } from '#db/schema/issuers.ts';
import { completions } from '#db/schema/progress.ts';
import { publicUrl, settingsFor } from './killable-academy.ts';

const folder = mkdtempSync(join(tmpdir(), 'academy-restore-'));
const before = join(folder, 'before');
const after = join(folder, 'after');
const archive = join(folder, 'backup.tar.gz');

/** As at boot, on this data folder. */
const openAcademy = async (dataDir: string) => {
  const opened = await openServices(readEnv(settingsFor(dataDir)));
  await ensureSchemes(opened.services);
  await ensureIssuerKeys(opened.services);
  const api = createApi(opened.services);
  const ask: Ask = askAt(publicUrl, (path, init) => api.request(path.replace('/api', ''), init));
  /** Somebody new who passes the course. */
  const graduate = async (slug: string) => {
    const person = await addPerson(opened.services, `${randomUUID()}@example.kz`);
    await passCourse(ask, person.cookie, slug, await rightAnswers(opened.services.db));
    return person;
  };
  const certificateOf = async (cookie: string) => (await ask({ method: 'GET', path: '/api/certificates', cookie })).body.certificates[0];
  const fileOf = async (cookie: string, variant: string): Promise<Uint8Array<ArrayBuffer>> => {
    const { id } = await certificateOf(cookie);
    const answer = await api.request(`/certificates/${id}/files/${variant}`, { headers: { cookie } });
    return new Uint8Array(await answer.arrayBuffer());
  };
  const judge = async (raw: Uint8Array<ArrayBuffer>) =>
    (await ask({ method: 'POST', path: '/api/verifications', raw, headers: { 'content-type': 'application/pdf' } })).body;
  return { ...opened, ask, graduate, certificateOf, fileOf, judge };
};

let academy: Awaited<ReturnType<typeof openAcademy>>;
let slug = '';
let old: { cookie: string; code: string; number: string; files: Uint8Array<ArrayBuffer>[] };
let between: { cookie: string; personId: string };
let registered: { cookie: string; personId: string };

beforeAll(async () => {
  const first = await openAcademy(before);
  const { db, write, env } = first.services;
  const stored = await storeLearningCourse(first.services, { certificateScheme: 'digital-rights-achievement' });
  slug = stored.slug;
  const { cookie } = await first.graduate(slug);
  await first.dispatcher.settle();
  const { code, number } = await first.certificateOf(cookie);
  old = { cookie, code, number, files: [await first.fileOf(cookie, 'kk-ru'), await first.fileOf(cookie, 'en')] };
  // From here on nothing is drawn: one has passed, another has a number, when the backup is taken.
  await first.dispatcher.stop();
  between = await first.graduate(slug);
  registered = await addPerson(first.services, `${randomUUID()}@example.kz`);
  await write(async (work) => {
    const row = { id: randomUUID(), personId: registered.personId, courseSlug: slug, courseVersionId: stored.versionId, completedAt: work.now };
    await work.tx.insert(completions).values(row);
    await registerCertificate(work, row.id, env);
  });
  expect(await db.select().from(certificates)).toHaveLength(2);

  const snapshot = join(before, 'snapshot.db');
  await first.snapshot(snapshot);
  await writeBackup({ dataDir: before, snapshot, file: archive, withKeys: false });
  await first.close();
  rmSync(before, { recursive: true });
  await restoreBackup({ file: archive, dataDir: after });
  academy = await openAcademy(after);
  await academy.dispatcher.settle();
});
afterAll(async () => {
  await academy?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup without private keys, restored into a new folder', () => {
  test('holds the database and the signed files, no key, and is the owner’s alone', async () => {
    const names: string[] = [];
    await list({ file: archive, onReadEntry: ({ path }) => names.push(path) });
    expect(names).toContain('academy.db');
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
    expect(names.filter((name) => name.includes('keys') || name.endsWith('.pem'))).toEqual([]);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
  });

  test('an old certificate verifies by its code and by each of its files, and its holder still has it', async () => {
    const byCode = await academy.ask({ method: 'GET', path: `/api/verifications/${old.code}` });
    expect(byCode.body).toMatchObject({
      verdict: 'found',
      record: { state: 'valid', certificate: { number: old.number, holderName: { kk: 'Сәрсенова Әсел Қайратқызы' } } },
    });
    for (const [i, variant] of ['kk-ru', 'en'].entries()) {
      const bytes = old.files[i] ?? new Uint8Array();
      expect(await academy.fileOf(old.cookie, variant)).toEqual(bytes);
      expect(await academy.judge(bytes.slice())).toMatchObject({
        verdict: 'original',
        variant,
        record: { state: 'valid', certificate: { number: old.number } },
      });
      const flipped = bytes.slice();
      flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1;
      expect((await academy.judge(flipped)).verdict).not.toBe('original');
    }
  });

  test('the old keys are known and retired, and every issuer has a new one', async () => {
    const keys = await academy.services.db.select().from(issuerKeys);
    const active = keys.filter(({ retiredAt }) => retiredAt === null);
    expect(new Set(active.map(({ issuerSlug }) => issuerSlug)).size).toBe(active.length);
    expect(keys.length).toBe(2 * active.length);
    for (const { id } of active) expect(existsSync(join(after, 'keys', `${id}.pem`))).toBe(true);
    for (const name of readdirSync(join(after, 'keys'))) expect(statSync(join(after, 'keys', name)).mode & 0o777).toBe(0o600);
  });

  test('whoever passed before the backup gets her certificate, also when it had its number but no file yet', async () => {
    const numbers = new Set([old.number]);
    for (const { cookie, personId } of [between, registered]) {
      const { number } = await academy.certificateOf(cookie);
      numbers.add(number);
      expect(await academy.judge(await academy.fileOf(cookie, 'en'))).toMatchObject({ verdict: 'original', record: { certificate: { number } } });
      const row = await academy.services.db.select().from(certificates).where(eq(certificates.personId, personId)).get();
      const key = await academy.services.db
        .select()
        .from(issuerKeys)
        .where(eq(issuerKeys.id, row?.issuerKeyId ?? ''))
        .get();
      expect(key?.retiredAt).toBeNull();
    }
    expect(numbers.size).toBe(3);
  });

  test('the academy goes on issuing with the new key, in the same run of numbers', async () => {
    const { cookie } = await academy.graduate(slug);
    await academy.dispatcher.settle();
    const { code, number } = await academy.certificateOf(cookie);
    expect(number).toMatch(/-000004$/);
    expect((await academy.ask({ method: 'GET', path: `/api/verifications/${code}` })).body.record.state).toBe('valid');
    expect((await academy.judge(await academy.fileOf(cookie, 'kk-ru'))).verdict).toBe('original');
  });

  test('nothing is ever restored over something, and what is no backup is refused', async () => {
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'mine.txt'), 'mine');
    await expect(restoreBackup({ file: archive, dataDir: taken })).rejects.toThrow('is not empty');
    expect(readdirSync(taken)).toEqual(['mine.txt']);
    const damaged = join(folder, 'damaged.tar.gz');
    writeFileSync(damaged, 'no archive');
    const fresh = join(folder, 'fresh');
    await expect(restoreBackup({ file: damaged, dataDir: fresh })).rejects.toThrow();
    expect(existsSync(fresh)).toBe(false);
  });
});
