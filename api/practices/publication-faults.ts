import { currentCourses } from '#api/courses/read-course.ts';
import type { Fault } from '#courses/fault.ts';
import { lessonsOf } from '#courses/lessons-of.ts';
import type { Reader } from '#db/client.ts';
import { checkPractice } from './check-practice.ts';
import type { Practice } from './practice.ts';
import { readPractice } from './practice-files.ts';
import { practiceIds, sectorRows } from './queries.ts';
import type { Known } from './rules/known.ts';
import { writePractice } from './write-practice.ts';

/** What an entry may name, as the database has it. */
export const knownNow = async (reader: Reader): Promise<Known> => ({
  sectors: (await sectorRows(reader)).map(({ id }) => id),
  lessons: (await currentCourses(reader)).flatMap(({ version: { slug, course } }) => lessonsOf(course).map(({ lesson }) => `${slug}/${lesson.id}`)),
  practices: await practiceIds(reader),
});

/**
 * What the rules for files find in an entry of the database: the same rules, whichever way it came. `file` names the
 * language (`<id>/kk.md`) or the head, `path` the paragraph (`done.1`). An error should keep it from being published.
 */
export const publicationFaults = async (reader: Reader, practice: Practice): Promise<Fault[]> =>
  checkPractice(readPractice(practice.id, writePractice(practice)), await knownNow(reader));
