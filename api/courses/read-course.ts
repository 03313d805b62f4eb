import type { Question } from '#courses/question.ts';
import type { Reader } from '#db/client.ts';
import { createBodyCache } from './body-cache.ts';
import type { CourseVersion } from './course-version.ts';
import { type CourseRow, findCourse, findQuestionBodies, findVersionBody, listCourses } from './queries.ts';

/** The version of a course taught now. */
export interface CurrentCourse {
  versionId: string;
  version: CourseVersion;
  /** UTC milliseconds; null while it is offered. */
  withdrawnAt: number | null;
}

// Ids are content hashes, so a parsed body never goes stale. A question is some 4 KB, a version some 40 KB.
const questions = createBodyCache<Question>(2000);
const versions = createBodyCache<CourseVersion>(100);

/** A version by its id, whether taught now or long replaced; `undefined` when there is none. Treat it as read-only. */
export const courseVersion = async (reader: Reader, versionId: string): Promise<CourseVersion | undefined> => {
  const known = versions.get(versionId);
  if (known) return known;
  const body = await findVersionBody(reader, versionId);
  return body === undefined ? undefined : versions.add(versionId, body);
};

const withVersion = async (reader: Reader, row: CourseRow): Promise<CurrentCourse> => {
  const version = await courseVersion(reader, row.versionId);
  if (!version) throw new Error(`course ${row.slug} points at a version that is not stored`);
  return { versionId: row.versionId, version, withdrawnAt: row.withdrawnAt };
};

/** The course as it is taught now, also when withdrawn; `undefined` when we never had it. */
export const currentCourse = async (reader: Reader, slug: string): Promise<CurrentCourse | undefined> => {
  const row = await findCourse(reader, slug);
  return row && withVersion(reader, row);
};

/** Every course, by slug, withdrawn ones too. */
export const currentCourses = async (reader: Reader): Promise<CurrentCourse[]> => {
  const courses: CurrentCourse[] = [];
  for (const row of await listCourses(reader)) courses.push(await withVersion(reader, row));
  return courses;
};

/** Questions with their keys, by version id; ids that are not stored are missing from the map. Treat them as read-only. */
export const questionVersions = async (reader: Reader, ids: readonly string[]): Promise<Map<string, Question>> => {
  const missing = [...new Set(ids)].filter((id) => !questions.get(id));
  const read = new Map((await findQuestionBodies(reader, missing)).map(({ id, body }) => [id, questions.add(id, body)]));
  const found = new Map<string, Question>();
  for (const id of ids) {
    const question = read.get(id) ?? questions.get(id);
    if (question) found.set(id, question);
  }
  return found;
};
