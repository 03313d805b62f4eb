import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishCourses } from '#api/courses/publish-courses.ts';
import { currentCourse } from '#api/courses/read-course.ts';
import { setWithdrawal } from '#api/courses/withdraw-course.ts';
import { addPerson } from '#api/testing/add-person.ts';
import { publishSample, samplePractice } from '#api/testing/sample-practice.ts';
import { type TestServices, testServices } from '#api/testing/test-services.ts';
import { withEdited } from '#courses/fixtures/edited.ts';
import { practiceBody } from './present-practice.ts';
import { publishedPractice } from './read-practice.ts';

const id = 'xx-sample-union-audit';
let services: TestServices;
beforeEach(async () => {
  services = await testServices();
  await publishSample(services, samplePractice({ related: { lessons: ['sample/second', 'sample/nowhere'], practices: [] } }));
});
afterEach(() => services.remove());

const publish = (edits: Parameters<typeof withEdited>[0]) => withEdited(edits, (root) => publishCourses(services, root));
const cite = (text: string) => `${text}\nSee <Practice id="${id}" />.\n`;
const citing = { 'lessons/first/kk.mdx': cite, 'lessons/first/ru.mdx': cite, 'lessons/first/en.mdx': cite };
const read = async () => {
  const published = await publishedPractice(services.db, id);
  if (!published) throw new Error('the sample is published');
  return practiceBody(services.db, published);
};
const first = { course: 'sample', lesson: 'first', courseTitle: expect.objectContaining({ en: 'Sample course' }) };

test('a practice lists the lessons that cite it, and related ones that are taught', async () => {
  await publish(citing);
  const { citedBy, related } = await read();
  expect(citedBy).toEqual([expect.objectContaining(first)]);
  expect(related.lessons).toEqual([expect.objectContaining({ course: 'sample', lesson: 'second' })]);
});

test('a lesson that no longer cites it is no longer listed', async () => {
  await publish(citing);
  await publish({});
  expect((await read()).citedBy).toEqual([]);
  expect((await currentCourse(services.db, 'sample'))?.version).not.toHaveProperty('practices');
});

test('lessons of a withdrawn course are not listed', async () => {
  await publish(citing);
  const actor = await addPerson(services, 'methodist@example.kz', { roles: ['methodist'] });
  await services.write((work) => setWithdrawal(work, { personId: actor.personId } as Parameters<typeof setWithdrawal>[1], { slug: 'sample', withdrawn: true }));
  const { citedBy, related } = await read();
  expect([citedBy, related.lessons]).toEqual([[], []]);
});
