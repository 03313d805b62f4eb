import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '#api/app.ts';
import type { AttemptView } from '#api/assessment/contract.ts';
import { ensureIssuerKeys } from '#api/certificates/ensure-issuer-keys.ts';
import { ensureSchemes } from '#api/certificates/ensure-schemes.ts';
import { extensionOf } from '#api/certificates/issued-variants.ts';
import { readEnv } from '#api/env.ts';
import { sha256Hex } from '#api/files/file-store.ts';
import { openServices } from '#api/open-services.ts';
import { type AddedPerson, addPerson } from '#api/testing/add-person.ts';
import { answerNumber } from '#api/testing/answer-number.ts';
import { askAt } from '#api/testing/ask.ts';
import { storeLearningCourse } from '#api/testing/learning-course.ts';
import { answerAll, openAttempt, rightAnswers } from '#api/testing/take-course.ts';
import type { Answer } from '#courses/answer.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { certificateFiles, certificates } from '#db/schema/certificates.ts';
import { reactionRuns } from '#db/schema/events.ts';
import { mails } from '#db/schema/mail.ts';
import { completions } from '#db/schema/progress.ts';
import { publicUrl, settingsFor, startAcademy } from './killable-academy.ts';

const repetitions = 25;
/** A minute in all on two free cores; as many processes are started as there are repetitions. */
const longestMs = 10 * 60_000;

interface Seeded {
  dataDir: string;
  people: (AddedPerson & { attemptId: string })[];
}

/** A data folder with a course, real keys and people in the middle of their final test. */
const seed = async (people: number, answered: boolean): Promise<Seeded> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'academy-crash-'));
  const { services, close } = await openServices(readEnv(settingsFor(dataDir)));
  await ensureSchemes(services);
  await ensureIssuerKeys(services);
  const { slug } = await storeLearningCourse(services, { certificateScheme: 'digital-rights-achievement' });
  const right = await rightAnswers(services.db);
  const api = createApi(services);
  const ask = askAt(publicUrl, (path, init) => api.request(path.replace('/api', ''), init));
  const seeded: Seeded = { dataDir, people: [] };
  for (let i = 0; i < people; i++) {
    const person = await addPerson(services, `${randomUUID()}@example.kz`);
    const attemptId = await openAttempt(ask, person.cookie, slug);
    if (answered) await answerAll(ask, person.cookie, attemptId, right);
    seeded.people.push({ ...person, attemptId });
  }
  await close();
  return seeded;
};

/** Looks beside whoever has the database open. */
const look = async <T>(dataDir: string, at: (db: Database) => Promise<T>): Promise<T> => {
  const database = await openDatabase(`file:${join(dataDir, 'academy.db')}`);
  try {
    return await at(database.db);
  } finally {
    database.close();
  }
};
const expectSound = (dataDir: string) => look(dataDir, async (db) => expect(await db.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: 'ok' }]));

/** Far above what anything here takes on a busy machine. */
const patienceMs = 60_000;
const until = async (what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited too long until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

describe.concurrent(`kill -9, ${2 * repetitions} times`, () => {
  let learning: Seeded;
  let passing: Seeded;
  beforeAll(async () => {
    learning = await seed(1, false);
    passing = await seed(repetitions, true);
  });
  afterAll(() => {
    for (const { dataDir } of [learning, passing]) rmSync(dataDir, { recursive: true, force: true });
  });

  test('in the middle of an attempt: every acknowledged answer is there, with its value and sequence', { timeout: longestMs }, async () => {
    const { dataDir, people } = learning;
    const { cookie = '', attemptId = '' } = people[0] ?? {};
    const sent = new Map<string, Answer>();
    const acknowledged = new Map<number, number>();
    for (let repetition = 0; repetition <= repetitions; repetition++) {
      const academy = await startAcademy(dataDir);
      const view = (await academy.ask({ method: 'GET', path: `/api/attempts/${attemptId}`, cookie })).body as AttemptView;
      expect(view.state).toBe('open');
      for (const { position, answer, sequence } of view.questions) {
        expect(sequence).toBeGreaterThanOrEqual(acknowledged.get(position) ?? 0);
        // What was under way when the process died may be there too, and then whole.
        if (sequence > 0) expect(answer).toEqual(sent.get(`${position}:${sequence}`));
      }
      if (repetition === repetitions) {
        await academy.kill();
        break;
      }
      let left = 5 + ((repetition * 17) % 40);
      let dead: Promise<void> | undefined;
      const saveOn = async ({ position, question, sequence }: AttemptView['questions'][number]): Promise<void> => {
        for (let next = sequence + 1; dead === undefined; next++) {
          const answer = answerNumber(next, question);
          sent.set(`${position}:${next}`, answer);
          const json = { clientId: randomUUID(), sequence: next, answer };
          const reply = await academy.ask({ method: 'PUT', path: `/api/attempts/${attemptId}/answers/${position}`, cookie, json }).catch(() => undefined);
          if (reply === undefined) return;
          expect(reply.body).toMatchObject({ outcome: 'saved', sequence: next });
          acknowledged.set(position, next);
          if (--left === 0) dead = academy.kill();
        }
      };
      await Promise.all(view.questions.map(saveOn));
      await dead;
      expect(academy.complaints()).toBe('');
      await expectSound(dataDir);
    }
    expect([...acknowledged.keys()]).toHaveLength(9);
  });

  test('between passing and the certificate: one completion, one certificate with its files, one letter', { timeout: longestMs }, async () => {
    const { dataDir, people } = passing;
    const pdfs = () => readdirSync(join(dataDir, 'files'), { recursive: true }).filter((name) => String(name).endsWith('.pdf')).length;
    const told: { path: string; cookie: string; text: string }[] = [];
    for (const [repetition, { cookie, email, attemptId }] of people.entries()) {
      const academy = await startAcademy(dataDir);
      // What she was told before the last crash is still so; what she was not told, she asks again.
      for (const { path, cookie: hers, text } of told.slice(-1)) expect((await academy.ask({ method: 'POST', path, cookie: hers })).text).toBe(text);
      const drawn = pdfs();
      const path = `/api/attempts/${attemptId}/submission`;
      const submitted = academy.ask({ method: 'POST', path, cookie }).catch(() => undefined);
      const acknowledged = submitted.then((reply) => {
        if (reply?.status === 200) told.push({ path, cookie, text: reply.text });
        return reply !== undefined;
      });
      const own = async () => (await academy.ask({ method: 'GET', path: '/api/certificates', cookie })).body.certificates[0];
      const moments: [string, () => Promise<boolean> | boolean][] = [
        ['she has sent it', () => true],
        ['she is told that she passed', () => acknowledged],
        ['the certificate is registered', async () => (await own()) !== undefined],
        ['a file is drawn', () => pdfs() > drawn],
        ['the files are recorded', async () => (await own())?.files.every((file: { ready: boolean }) => file.ready) ?? false],
        ['the letter is written', async () => (await academy.ask({ method: 'GET', path: `/api/mailbox?recipient=${email}` })).body.letters.length > 0],
      ];
      const [what, holds] = moments[repetition % moments.length] ?? ['', () => true];
      await until(what, holds);
      await new Promise((resolve) => setTimeout(resolve, (repetition * 13) % 29));
      await academy.kill();
      await acknowledged;
      expect(academy.complaints()).toBe('');
      await expectSound(dataDir);
    }

    const opened = await openServices(readEnv(settingsFor(dataDir)));
    const { db, files } = opened.services;
    const api = createApi(opened.services);
    for (const { path, cookie, text } of told)
      expect(await (await api.request(path.replace('/api', ''), { method: 'POST', headers: { cookie } })).text()).toBe(text);
    // Those whose submission was lost on the way send it again, as their browser does.
    for (const { attemptId, cookie } of people)
      expect(await (await api.request(`/attempts/${attemptId}/submission`, { method: 'POST', headers: { cookie } })).json()).toMatchObject({ passed: true });
    await opened.dispatcher.settle();
    for (const { personId, email } of people) {
      expect(await db.select().from(completions).where(eq(completions.personId, personId))).toHaveLength(1);
      const issued = await db.select().from(certificates).where(eq(certificates.personId, personId));
      expect(issued).toHaveLength(1);
      const rows = await db
        .select()
        .from(certificateFiles)
        .where(eq(certificateFiles.certificateId, issued[0]?.id ?? ''));
      expect(rows.map(({ variant }) => variant).toSorted()).toEqual(['credential', 'en', 'jwt', 'kk-ru']);
      for (const { variant, sha256, bytes } of rows) {
        const stored = await files.get(sha256, extensionOf(variant));
        expect([sha256Hex(stored), stored.byteLength]).toEqual([sha256, bytes]);
      }
      expect(await db.select().from(mails).where(eq(mails.recipient, email))).toHaveLength(1);
    }
    const numbers = (await db.select({ number: certificates.number }).from(certificates)).map(({ number }) => number);
    expect(numbers.toSorted().at(-1)).toMatch(new RegExp(`-0*${repetitions}$`));
    const runs = await db.select().from(reactionRuns);
    expect(runs.filter(({ doneAt, fault }) => doneAt === null || fault !== null)).toEqual([]);
    await opened.close();
    await expectSound(dataDir);
  });
});
