import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { eq, isNull } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { createAccount } from '#api/accounts/create-account.ts';
import { ensureIssuerKeys } from '#api/certificates/ensure-issuer-keys.ts';
import { ensureSchemes } from '#api/certificates/ensure-schemes.ts';
import { issueBatches } from '#api/certificates/issue-batches.ts';
import { prepareBatch, storeBatch } from '#api/certificates/prepare-batch.ts';
import { schemeInForce } from '#api/certificates/queries.ts';
import { readScheme } from '#api/certificates/scheme.ts';
import { startBatch } from '#api/certificates/start-batch.ts';
import { storeScheme } from '#api/certificates/store-scheme.ts';
import { readEnv } from '#api/env.ts';
import { openServices } from '#api/open-services.ts';
import { fakeDrawing } from '#api/testing/fake-drawing.ts';
import { persons } from '#db/schema/accounts.ts';
import { issueBatches as batches } from '#db/schema/batches.ts';
import { certificateFiles, certificateHistory, certificates } from '#db/schema/certificates.ts';
import { events, reactionRuns } from '#db/schema/events.ts';
import { mails } from '#db/schema/mail.ts';
import { settingsFor } from './killable-academy.ts';

const script = fileURLToPath(new URL('../testing/issue-batches.ts', import.meta.url));
const [known, unknown] = [200, 800];
const all = known + unknown;
const longestMs = 5 * 60_000;
const slug = 'after-crash';
/** In memory where the system has such a folder: what a killed process wrote is there all the same, and 9,000 waits for a disk are saved. */
const folder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const same = (text: string) => ({ kk: text, ru: text, en: text });

type Told = { issued: number; files: number; finished: boolean };

const open = async (dataDir: string) => openServices(readEnv(settingsFor(dataDir)), fakeDrawing);

/** 200 people with accounts and 800 without, and a batch for all of them that is started. */
const prepare = async (dataDir: string): Promise<void> => {
  const { services, close } = await open(dataDir);
  const { db, now, write } = services;
  await ensureSchemes(services);
  await ensureIssuerKeys(services);
  const admin = await write(async (work) => {
    const { body = '' } = (await schemeInForce(work.tx, 'digital-rights-achievement')) ?? {};
    const subject = { of: 'programme', title: same('Crash'), outcomes: [], hours: { clock: 8, academic: 10, academicMinutes: 45 } };
    const assessment = { type: same('Attendance.'), supervision: same('None.'), identityCheck: same('None.') };
    await storeScheme(work, { ...readScheme(body), slug, subject, assessment, workload: null, appearances: ['en'] });
    const names = { familyNameRu: 'Ким', givenNameRu: 'Анна' };
    for (let index = 0; index < known; index += 1) await createAccount(work, { email: `known-${index}@example.kz`, language: 'ru', names, confirmed: true });
    return createAccount(work, { email: 'admin@example.kz', language: 'kk', names, confirmed: true });
  });
  const rows = Array.from({ length: all }, (_, index) => (index < known ? `known-${index}@example.kz` : `new-${index}@example.kz;Ли;Анна`));
  const input = { id: randomUUID(), name: 'A thousand', schemeSlug: slug, issuedOn: '2026-01-15', list: { text: rows.join('\n') } };
  const member = { ...admin, sessionId: '', email: null, emailConfirmed: true, language: null, roles: [] };
  const prepared = await prepareBatch({ db, now }, input, member);
  await write((work) => storeBatch(work, prepared));
  await write((work) => startBatch(work, input.id, admin.personId));
  await close();
};

/** A process that issues, killed as soon as it says what is waited for. */
const killWhen = async (dataDir: string, isReached: (told: Told) => boolean): Promise<void> => {
  const child = spawn(process.execPath, [script], { env: settingsFor(dataDir), stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) if (isReached(JSON.parse(line))) break;
  child.kill('SIGKILL');
  await gone;
};

test('1,000 certificates, kill -9 again and again: each is issued, drawn and told once, and no job that runs again adds to it', {
  timeout: longestMs,
}, async () => {
  const dataDir = mkdtempSync(join(folder, 'academy-batch-crash-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  await prepare(dataDir);
  // While rows are issued, and while files are made: a PDF, a credential and its JWT each.
  for (const issued of [200, 700]) await killWhen(dataDir, (told) => told.issued >= issued);
  await killWhen(dataDir, (told) => told.files >= 1.5 * all);

  const opened = await open(dataDir);
  onTestFinished(() => opened.close());
  const { services, dispatcher } = opened;
  const { db, write } = services;
  const unfinished = () => db.$count(batches, isNull(batches.finishedAt));
  const settle = async () => {
    for (let rounds = all; rounds > 0 && (await unfinished()) > 0; rounds -= 1) {
      await issueBatches(services);
      await dispatcher.settle();
    }
  };
  await settle();
  const counts = async () => ({
    certificates: await db.$count(certificates),
    history: await db.$count(certificateHistory),
    files: await db.$count(certificateFiles),
    persons: await db.$count(persons),
    letters: await db.$count(mails),
    open: await db.$count(reactionRuns, isNull(reactionRuns.doneAt)),
    batches: await unfinished(),
  });
  const once = { certificates: all, history: all, files: 3 * all, persons: all + 1, letters: known + 1, open: 0, batches: 0 };
  expect(await counts()).toEqual(once);
  const rows = await db.select().from(certificates);
  expect(rows.map(({ number }) => number).toSorted()).toEqual(Array.from({ length: all }, (_, index) => `DULA-2026-${String(index + 1).padStart(6, '0')}`));
  for (const one of ['causeId', 'code', 'personId', 'statusIndex'] as const) expect(new Set(rows.map((row) => row[one])).size).toBe(all);
  expect(new Set((await db.select().from(mails)).map(({ recipient }) => recipient)).size).toBe(known + 1);

  const past = (await db.select().from(events)).filter((_, index) => index % 4 === 0);
  await write(async ({ emit }) => {
    for (const { type, payload } of past) await emit(type as never, payload as never);
  });
  await write(async ({ tx }) => {
    await tx.update(batches).set({ finishedAt: null }).where(eq(batches.schemeSlug, slug));
  });
  await settle();
  expect(await counts()).toEqual(once);
});
