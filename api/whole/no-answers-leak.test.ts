import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentRoot } from '#api/boot.ts';
import { makeVersion } from '#api/courses/make-version.ts';
import { storeCourse } from '#api/courses/store-course.ts';
import { rebuildIndex } from '#api/search/follow-changes.ts';
import type { AddedPerson } from '#api/testing/add-person.ts';
import { addPractice, examplePractice } from '#api/testing/add-practice.ts';
import { answerNumber } from '#api/testing/answer-number.ts';
import { openAttempt, rightAnswers } from '#api/testing/take-course.ts';
import { type WholeWorld, wholeWorld } from '#api/testing/whole-world.ts';
import { type LoadedCourse, loadCourses } from '#courses/load-courses.ts';
import type { Question } from '#courses/question.ts';
import { locales } from '#language/locale.ts';

const real = loadCourses(contentRoot);
const filesOf = (course: LoadedCourse) => [...course.checks.values(), ...course.bank.values()];
const questionsOf = (course: LoadedCourse): Question[] => filesOf(course).flatMap(({ value }) => value ?? []);

const sentinel = 'SENTINEL';
/** Names of the fields a key stands in; `pairs` is also what she answered herself. */
const keyFields = /"(correct|correctReason|accepted|explanation|tolerance|seed)":/;
const secretNumber = 918_273_645.5;
/** The question with something recognisable in everything that gives its answer away and can hold it. */
const marked = (question: Question): Question => {
  const mark = ({ explanation, accepted, ...text }: Question['kk']) => ({
    ...text,
    explanation: `${sentinel}-explanation ${explanation}`,
    ...(accepted ? { accepted: [...accepted, `${sentinel}-accepted`] } : {}),
  });
  const texts = { kk: mark(question.kk), ru: mark(question.ru), en: mark(question.en) };
  return question.type === 'numeric' ? { ...question, ...texts, correct: secretNumber } : { ...question, ...texts };
};

describe('what a learner receives while her final test is open', () => {
  let world: WholeWorld;
  let learner: AddedPerson;
  let attemptId = '';
  const slug = real[0]?.slug ?? '';
  const received: { request: string; text: string }[] = [];

  const ask = async (method: string, path: string, json?: unknown): Promise<string> => {
    const { text } = await world.ask({ method, path, cookie: learner.cookie, ...(json === undefined ? {} : { json }) });
    received.push({ request: `${method} ${path}`, text });
    return text;
  };

  beforeAll(async () => {
    world = await wholeWorld();
    for (const course of real) {
      for (const file of filesOf(course)) file.value = file.value?.map(marked);
      await world.services.write((work) => storeCourse(work, makeVersion(course)));
    }
    await addPractice(world.services, examplePractice('an-entry'));
    await rebuildIndex(world.services);
    learner = await world.signedIn();
    attemptId = await openAttempt(world.ask, learner.cookie, slug);
  });
  afterAll(() => world.remove());

  test('the marks are in place: after a check is answered its explanation comes', async () => {
    const [lesson = '', checks] = [...(real[0]?.checks ?? [])][0] ?? [];
    const check = checks?.value?.[0];
    const answer = (await rightAnswers(world.services.db))(check?.id ?? '');
    const json = { clientId: randomUUID(), answer, locale: 'kk' };
    const { text } = await world.ask({ method: 'POST', path: `/api/courses/${slug}/lessons/${lesson}/checks/${check?.id}`, cookie: learner.cookie, json });
    expect(text).toContain(`${sentinel}-explanation`);
    expect(real.flatMap(questionsOf).every(({ kk }) => kk.explanation.startsWith(sentinel))).toBe(true);
  });

  test('holds no key, no explanation and no accepted spelling, in any answer to any GET', async () => {
    const { paths = {} } = world.api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
    const values: Record<string, string> = { '/courses/{slug}': slug, '/learning/{slug}': slug, '/attempts/{id}': attemptId, '/mailbox/{id}': 'none' };
    values['/certificates/{id}'] = randomUUID();
    values['/organisations/{id}'] = randomUUID();
    values['/verifications/{code}'] = 'QQQQ-QQQQ-QQQQ-QQQQ';
    for (const start of ['/practices/{id}', '/work/practices/{id}']) values[start] = 'an-entry';
    values['/status-lists/{id}'] = randomUUID();
    values['/schemes/{slug}'] = 'digital-rights-achievement';
    values['/proposals/{id}'] = randomUUID();
    values['/shared-collections/{token}'] = 'x'.repeat(32);
    values['/transcripts/{token}'] = 'x'.repeat(43);
    values['/issue-batches/{id}'] = randomUUID();
    values['/issued-certificates/{id}'] = randomUUID();
    for (const [template, methods] of Object.entries(paths)) {
      if (!methods?.get) continue;
      const known = Object.entries(values).find(([start]) => template.startsWith(start));
      const path = `${(known ? template.replace(/\{\w+\}/, known[1]) : template).replace('{variant}', 'en').replace('{purpose}', 'revocation')}`;
      expect(path, 'an address this test does not know how to fill').not.toContain('{');
      for (const locale of locales) await ask('GET', `/api${path}?locale=${locale}&q=${sentinel}`);
    }
    await ask('GET', '/api/openapi.json');
    // A start that continues, a save and one that comes second answer too.
    await ask('POST', `/api/learning/${slug}/attempts`, { nameConfirmed: true });
    const view = JSON.parse(received.find(({ request }) => request.startsWith(`GET /api/attempts/${attemptId}?`))?.text ?? '{}');
    expect(view.questions.length).toBeGreaterThan(5);
    for (const { position, question } of view.questions) {
      const answer = answerNumber(position, question);
      for (const sequence of [2, 1]) {
        const saved = await ask('PUT', `/api/attempts/${attemptId}/answers/${position}`, { clientId: randomUUID(), sequence, answer });
        expect(saved).toContain(sequence === 2 ? '"saved"' : '"superseded"');
      }
    }
    expect(received.length).toBeGreaterThan(60);
    for (const { request, text } of received) {
      expect([request, text.includes(sentinel), text.includes(String(secretNumber))]).toEqual([request, false, false]);
      expect([request, request.endsWith('openapi.json') ? null : keyFields.exec(text)]).toEqual([request, null]);
    }
  });

  test('nor after she has handed it in: the bank serves her next attempt', async () => {
    received.length = 0;
    await ask('POST', `/api/attempts/${attemptId}/submission`);
    for (const locale of locales)
      for (const path of [`attempts/${attemptId}`, `attempts/${attemptId}/result`, `learning/${slug}/final-test`, `learning/${slug}`, 'learning'])
        await ask('GET', `/api/${path}?locale=${locale}`);
    for (const { request, text } of received) {
      expect([request, text.includes(sentinel), text.includes(String(secretNumber))]).toEqual([request, false, false]);
      expect([request, keyFields.exec(text)]).toEqual([request, null]);
    }
  });
});

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const read = (folder: string, wanted: RegExp): { name: string; text: string }[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => wanted.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => ({ name: relative(dist, join(folder, name)), text: readFileSync(join(folder, name), 'utf8') }));
const escaped = (text: string): string => text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** The longest stretch that HTML, JSON and JavaScript all write as it is, or with escapes for what is not ASCII. */
const plainest = (text: string): string =>
  text
    .split(/["'`&<>\\\n*_]+/)
    .map((part) => part.trim())
    .toSorted((a, b) => b.length - a.length)[0] ?? '';

describe('the pages as they are built', () => {
  let built: { name: string; text: string }[] = [];
  beforeAll(() => {
    expect(existsSync(join(dist, 'client')), 'dist/ is missing: build the pages first (npm run build; npm test does it by itself)').toBe(true);
    // Compressed copies hold the same.
    built = read(dist, /\.(?!br$|gz$|woff2$)\w[\w-]*$/);
  });

  test('are looked through: titles of courses are found in every language', () => {
    expect(built.length).toBeGreaterThan(30);
    for (const course of real)
      for (const locale of locales) {
        const title = plainest(course.course.value?.title[locale] ?? '');
        expect([title, built.some(({ text }) => text.includes(title))]).toEqual([title, true]);
      }
  });

  test('hold no explanation and no accepted spellings of any question', () => {
    const leaks: string[] = [];
    let looked = 0;
    // Read again: above they were marked.
    for (const { id, ...question } of loadCourses(contentRoot).flatMap(questionsOf))
      for (const locale of locales) {
        const { explanation, accepted } = question[locale];
        const secrets = [plainest(explanation), ...(accepted ? [JSON.stringify(accepted), accepted.join('|')] : [])].filter((secret) => secret.length > 12);
        looked += secrets.length;
        for (const secret of secrets)
          for (const { name, text } of built) if (text.includes(secret) || text.includes(escaped(secret))) leaks.push(`${name}: ${id} (${locale}): ${secret}`);
      }
    expect(looked).toBeGreaterThan(100);
    expect(leaks).toEqual([]);
  });

  test('hold no code of the database', () => {
    const database = /drizzle|libsql|sqliteTable/i;
    expect(built.filter(({ name, text }) => /\.m?js$/.test(name) && database.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test('bring no schema library to browsers', () => {
    const scripts = read(join(dist, 'client', '_astro'), /\.js$/);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter(({ text }) => /ZodError|_zod|invalid_union|unrecognized_keys/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
