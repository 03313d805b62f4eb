import type { Work } from '#api/events/work.ts';
import type { ReadLesson } from './contract.ts';
import { enrolledLesson } from './enrolled-lesson.ts';
import { findLessonCompletion, insertLessonCompletion } from './queries.ts';

/** Marks a lesson as read, once, with the version she read. */
export const markLessonRead = async ({ tx, now, emit }: Work, lesson: { personId: string; slug: string; lessonId: string }): Promise<ReadLesson> => {
  const { personId, slug, lessonId } = lesson;
  const course = await enrolledLesson(tx, personId, slug, lessonId);
  const read = await findLessonCompletion(tx, personId, slug, lessonId);
  if (read) return { lessonId, completedAt: read.completedAt };
  await insertLessonCompletion(tx, { personId, courseSlug: slug, lessonId, courseVersionId: course.versionId, completedAt: now });
  await emit('lesson.completed', { personId, courseSlug: slug, lessonId });
  return { lessonId, completedAt: now };
};
