import type { CourseVersion } from '#api/courses/course-version.ts';
import { currentCourse, currentCourses } from '#api/courses/read-course.ts';
import { publishedPractice } from '#api/practices/read-practice.ts';
import type { Reader } from '#db/client.ts';
import type { SearchChange, SearchDocument } from '#search/engine.ts';
import { courseDocuments } from './course-documents.ts';
import { practiceDocument } from './practice-document.ts';
import { everyVersionBody, practiceIds } from './queries.ts';

/** A document as it is now, or that it can no longer be found. */
export const readDocument = async (reader: Reader, id: string): Promise<SearchChange> => {
  const [kind, rest = ''] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  if (kind === 'practice') {
    const found = await publishedPractice(reader, rest);
    return { id, document: found ? practiceDocument(found.practice, found.publishedAt) : null };
  }
  const course = await currentCourse(reader, rest.split('/')[0] ?? '');
  return { id, document: (course && courseDocuments(course).find((document) => document.id === id)) ?? null };
};

/** The course with every lesson it has or ever had. */
export const courseDocumentIds = async (reader: Reader, slug: string): Promise<string[]> => {
  const versions = (await everyVersionBody(reader, slug)).map((body) => JSON.parse(body) as CourseVersion);
  const lessons = versions.flatMap(({ course }) => course.modules.flatMap((module) => module.lessons.map(({ id }) => `lesson:${slug}/${id}`)));
  return [`course:${slug}`, ...new Set(lessons)];
};

export const allDocuments = async (reader: Reader): Promise<SearchDocument[]> => {
  const documents: SearchDocument[] = (await currentCourses(reader)).flatMap(courseDocuments);
  for (const id of await practiceIds(reader)) {
    const { document } = await readDocument(reader, `practice:${id}`);
    if (document) documents.push(document);
  }
  return documents;
};
