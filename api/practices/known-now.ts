import { currentCourses } from '#api/courses/read-course.ts';
import { lessonsOf } from '#courses/lessons-of.ts';
import type { Reader } from '#db/client.ts';
import { practiceIds, sectorRows } from './queries.ts';
import type { Known } from './rules/known.ts';

/** What an entry may name, as the database has it. */
export const knownNow = async (reader: Reader): Promise<Known> => ({
  sectors: (await sectorRows(reader)).map(({ id }) => id),
  lessons: (await currentCourses(reader)).flatMap(({ version: { slug, course } }) => lessonsOf(course).map(({ lesson }) => `${slug}/${lesson.id}`)),
  practices: await practiceIds(reader),
});
