import { type CurrentCourse, currentCourse } from '#api/courses/read-course.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { lessonsOf } from './completion.ts';
import { findEnrolment } from './queries.ts';

/** The course as taught now, for somebody on it; refuses with `not-found` or `not-enrolled`, also for an unknown lesson. */
export const enrolledLesson = async (reader: Reader, personId: string, slug: string, lessonId: string): Promise<CurrentCourse> => {
  const course = await currentCourse(reader, slug);
  if (!course || !lessonsOf(course.version.course).some(({ id }) => id === lessonId)) throw new Problem('not-found');
  if (!(await findEnrolment(reader, personId, slug))) throw new Problem('not-enrolled');
  return course;
};
