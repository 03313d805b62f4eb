import type { Work } from '#api/events/work.ts';
import { canonicalJson } from '#courses/hash.ts';
import type { MadeVersion } from './make-version.ts';
import { findCourse, insertCourseVersion, insertQuestionVersions, pointCourse } from './queries.ts';

/** What publishing did to one course. */
export interface StoredCourse {
  slug: string;
  versionId: string;
  /** `unchanged`: this very version was taught before. */
  outcome: 'new' | 'changed' | 'unchanged';
  /** How many of its questions were not stored yet. */
  newQuestions: number;
}

/** Stores what is not stored yet and points the course at this version. What was taught before stays, under its own ids. */
export const storeCourse = async (work: Work, { versionId, version, questions }: MadeVersion): Promise<StoredCourse> => {
  const { slug } = version;
  const before = await findCourse(work.tx, slug);
  if (before?.versionId === versionId) return { slug, versionId, outcome: 'unchanged', newQuestions: 0 };
  const rows = [...questions].map(([id, question]) => ({ id, questionId: question.id, courseSlug: slug, body: canonicalJson(question), storedAt: work.now }));
  const added = await insertQuestionVersions(work.tx, rows);
  await insertCourseVersion(work.tx, { id: versionId, slug, body: canonicalJson(version), storedAt: work.now });
  await pointCourse(work.tx, slug, versionId);
  await work.emit('course.changed', { courseSlug: slug });
  return { slug, versionId, outcome: before ? 'changed' : 'new', newQuestions: added.length };
};
