import type { CourseVersion } from '#api/courses/course-version.ts';
import { currentCourse, currentCourses } from '#api/courses/read-course.ts';
import { publishedPractice, publishedPractices } from '#api/practices/read-practice.ts';
import type { Reader } from '#db/client.ts';
import type { SearchChange, SearchDocument } from '#search/engine.ts';
import { courseDocuments } from './course-documents.ts';
import { practiceDocument } from './practice-document.ts';
import { everyVersionBody } from './queries.ts';

/** A practice as it is now, or that it can no longer be found. */
export const practiceChanges = async (reader: Reader, practiceId: string): Promise<SearchChange[]> => {
  const found = await publishedPractice(reader, practiceId);
  return [{ id: `practice:${practiceId}`, document: found ? practiceDocument(found.practice, found.publishedAt) : null }];
};

/** A course as it is now with every lesson it has or ever had: those that are gone can no longer be found. */
export const courseChanges = async (reader: Reader, slug: string): Promise<SearchChange[]> => {
  const course = await currentCourse(reader, slug);
  const now = new Map((course ? courseDocuments(course) : []).map((document) => [document.id, document]));
  const versions = (await everyVersionBody(reader, slug)).map((body) => JSON.parse(body) as CourseVersion);
  const lessons = versions.flatMap((version) => version.course.modules.flatMap((module) => module.lessons.map(({ id }) => `lesson:${slug}/${id}`)));
  return [...new Set([`course:${slug}`, ...lessons])].map((id) => ({ id, document: now.get(id) ?? null }));
};

export const allDocuments = async (reader: Reader): Promise<SearchDocument[]> => [
  ...(await currentCourses(reader)).flatMap(courseDocuments),
  ...(await publishedPractices(reader)).map(({ practice, publishedAt }) => practiceDocument(practice, publishedAt)),
];
