import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadCourse } from '#courses/load-courses.ts';
import { publicCourse } from '#courses/public-course.ts';
import { publicQuestionSchema } from '#courses/public-question.ts';
import { publicChecks } from './public-checks.ts';

const loaded = loadCourse(fileURLToPath(new URL('../../../courses/fixtures/content', import.meta.url)), 'sample');
const secret = /SENTINEL|987654321|correct|pairs|accepted|explanation|tolerance/;

test('the fixture holds what must not pass', () => {
  const files = [...loaded.checks.values(), ...loaded.bank.values()].map(({ source }) => source).join();
  for (const word of ['SENTINEL-explanation', 'SENTINEL-accepted', '987654321', 'pairs']) expect(files).toContain(word);
});

test('neither keys nor explanations of the checks enter the content store, nor anything of the bank', () => {
  const entries = publicChecks(loaded);
  expect(entries.map(({ id }) => id)).toEqual(['sample/first', 'sample/second']);
  expect(entries[0]?.data.ru.map(({ id }) => id)).toEqual(['first-single', 'first-numeric']);
  expect(JSON.stringify(entries)).not.toMatch(secret);
  expect(JSON.stringify(entries)).not.toMatch(/one-|two-/);
  expect(JSON.stringify(publicCourse('sample', loaded.course.value as never))).not.toMatch(secret);
});

test("the collection's schema drops what somebody adds by mistake", () => {
  const careless = publicChecks(loaded).map(({ data }) =>
    data.en.map((question) => ({ ...question, correct: 'SENTINEL', options: question.options?.map((option) => ({ ...option, right: 'SENTINEL' })) })),
  );
  expect(JSON.stringify(z.array(z.array(publicQuestionSchema)).parse(careless))).not.toMatch(/SENTINEL/);
  const course = { ...loaded.course.value, key: 'SENTINEL', finalTest: { ...loaded.course.value?.finalTest, key: 'SENTINEL' } };
  expect(JSON.stringify(publicCourse('sample', course as never))).not.toMatch(/SENTINEL/);
});
