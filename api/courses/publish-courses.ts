import type { Services } from '#api/services.ts';
import { checkCourse } from '#courses/check-course.ts';
import type { Fault } from '#courses/fault.ts';
import { loadCourses } from '#courses/load-courses.ts';
import { makeVersion } from './make-version.ts';
import { type StoredCourse, storeCourse } from './store-course.ts';

export interface Publication {
  stored: StoredCourse[];
  /** Courses whose files have errors: each keeps the version it had, all the same to learners. */
  refused: { slug: string; errors: Fault[] }[];
}

/**
 * Checks the courses under `root` and stores those without errors, in one transaction. Done twice, the second changes
 * nothing; a course whose folder is gone stays as it was. An entry point: opens its own transaction.
 */
export const publishCourses = async (services: Pick<Services, 'write'>, root: string): Promise<Publication> => {
  const checked = loadCourses(root).map((course) => ({ course, errors: checkCourse(course).filter(({ severity }) => severity === 'error') }));
  const made = checked.filter(({ errors }) => errors.length === 0).map(({ course }) => makeVersion(course));
  const refused = checked.filter(({ errors }) => errors.length > 0).map(({ course, errors }) => ({ slug: course.slug, errors }));
  const stored = await services.write(async (work) => {
    const courses: StoredCourse[] = [];
    for (const version of made) courses.push(await storeCourse(work, version));
    return courses;
  });
  return { stored, refused };
};
