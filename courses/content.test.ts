import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkCourse } from './check-course.ts';
import { loadCourses } from './load-courses.ts';

test.each(loadCourses(fileURLToPath(new URL('./content', import.meta.url))).map((course) => [course.slug, course] as const))(
  'the course %s has no errors and no translation behind',
  (_, course) => {
    expect(checkCourse(course).filter(({ severity }) => severity !== 'note')).toEqual([]);
  },
);
