import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { courseVersions, questionVersions as questionTable } from '#db/schema/courses.ts';
import { publishCourses } from './publish-courses.ts';
import { courseVersion, currentCourse, currentCourses, questionVersions } from './read-course.ts';

const fixtures = fileURLToPath(new URL('../../courses/fixtures/content', import.meta.url));
let services: TestServices;
let root: string;
const edit = (file: string, change: (text: string) => string) => {
  const path = join(root, 'sample', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

beforeEach(async () => {
  services = await testServices();
  root = mkdtempSync(join(tmpdir(), 'academy-courses-'));
  cpSync(fixtures, root, { recursive: true });
});
afterEach(async () => {
  rmSync(root, { recursive: true });
  await services.remove();
});

test('a course is stored whole and found again', async () => {
  const { stored, refused } = await publishCourses(services, root);
  expect(refused).toEqual([]);
  expect(stored).toMatchObject([{ slug: 'sample', outcome: 'new', newQuestions: 8 }]);
  const course = await currentCourse(services.db, 'sample');
  expect(course?.versionId).toBe(stored[0]?.versionId);
  expect(course?.withdrawnAt).toBeNull();
  expect(course?.version.course.title.en).toBe('Sample course');
  const ids = [...(course?.version.bank['topic-one'] ?? []), ...(course?.version.checks.first ?? [])];
  const questions = await questionVersions(services.db, [...ids, 'unknown']);
  expect([...questions.values()].map(({ id }) => id)).toEqual(['one-single', 'one-multiple', 'one-ordering', 'first-single', 'first-numeric']);
  expect(questions.get(ids[0] ?? '')).toMatchObject({ type: 'single', correct: 'c' });
});

test('published twice, nothing changes', async () => {
  await publishCourses(services, root);
  const before = [await services.db.select().from(courseVersions), await services.db.select().from(questionTable)];
  services.advance(60_000);
  expect((await publishCourses(services, root)).stored).toMatchObject([{ outcome: 'unchanged', newQuestions: 0 }]);
  expect([await services.db.select().from(courseVersions), await services.db.select().from(questionTable)]).toEqual(before);
});

test('a corrected question is a new version, and what was asked before stays readable', async () => {
  const first = (await publishCourses(services, root)).stored[0];
  edit('bank/topic-one.yaml', (text) => text.replace('correct: c', 'correct: d'));
  const second = (await publishCourses(services, root)).stored[0];
  expect(second).toMatchObject({ outcome: 'changed', newQuestions: 1 });
  const old = await courseVersion(services.db, first?.versionId ?? '');
  const now = await currentCourse(services.db, 'sample');
  const keys = await questionVersions(services.db, [old?.bank['topic-one']?.[0] ?? '', now?.version.bank['topic-one']?.[0] ?? '']);
  expect([...keys.values()].map((question) => question.type === 'single' && question.correct)).toEqual(['c', 'd']);
});

test('stamping a translation is no new version; changing a lesson or a drawing is', async () => {
  const first = (await publishCourses(services, root)).stored[0]?.versionId;
  edit('lessons/first/kk.mdx', (text) => text.replace(/^---\n(from: .*\n)?/, "---\nfrom: '0123456789ab'\n"));
  expect((await publishCourses(services, root)).stored[0]?.versionId).toBe(first);
  edit('lessons/first/kk.mdx', (text) => `${text}\nТағы бір сөйлем.\n`);
  const second = (await publishCourses(services, root)).stored[0]?.versionId;
  expect(second).not.toBe(first);
  edit('figures/two-steps.svg', (text) => text.replace('rx="4"', 'rx="6"'));
  expect((await publishCourses(services, root)).stored[0]?.versionId).not.toBe(second);
});

test('a course with errors keeps the version it had, and a sound one beside it is published', async () => {
  cpSync(join(root, 'sample'), join(root, 'other'), { recursive: true });
  const before = (await publishCourses(services, root)).stored;
  edit('bank/topic-one.yaml', (text) => text.replace('correct: c', 'correct: nowhere'));
  const { stored, refused } = await publishCourses(services, root);
  expect(stored.map(({ slug }) => slug)).toEqual(['other']);
  expect(refused).toMatchObject([{ slug: 'sample', errors: [{ file: 'sample/bank/topic-one.yaml', expected: 'one of a, b, c, d', received: 'nowhere' }] }]);
  expect((await currentCourse(services.db, 'sample'))?.versionId).toBe(before.find(({ slug }) => slug === 'sample')?.versionId);
});

test('a course that vanished from the files is left as it is', async () => {
  await publishCourses(services, root);
  rmSync(join(root, 'sample'), { recursive: true });
  expect(await publishCourses(services, root)).toEqual({ stored: [], refused: [] });
  expect((await currentCourses(services.db)).map(({ version }) => version.slug)).toEqual(['sample']);
});
