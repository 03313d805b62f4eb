import { currentCourses } from '#api/courses/read-course.ts';
import { lessonsOf } from '#courses/lessons-of.ts';
import type { Reader } from '#db/client.ts';
import type { LessonLink } from './contract.ts';

/** Lessons taught now, in the order of their courses, each with the practices it cites. */
export const lessonsNow = async (reader: Reader): Promise<(LessonLink & { practices: readonly string[] })[]> =>
  (await currentCourses(reader))
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap(({ version: { slug, course, practices } }) =>
      lessonsOf(course).map(({ lesson }) => ({
        course: slug,
        lesson: lesson.id,
        courseTitle: course.title,
        title: lesson.title,
        practices: practices?.[lesson.id] ?? [],
      })),
    );
