import { randomUUID } from 'node:crypto';
import { currentCourse } from '#api/courses/read-course.ts';
import type { Work } from '#api/events/work.ts';
import { Problem } from '#api/http/problem.ts';
import type { Enrolment } from './contract.ts';
import { findEnrolment, insertEnrolment } from './queries.ts';

/** Enrols, once. A withdrawn course takes nobody new; who is on it stays. */
export const enrol = async ({ tx, now }: Work, { personId, slug }: { personId: string; slug: string }): Promise<Enrolment> => {
  const enrolled = await findEnrolment(tx, personId, slug);
  if (enrolled) return { slug, enrolledAt: enrolled.enrolledAt };
  const course = await currentCourse(tx, slug);
  if (!course) throw new Problem('not-found');
  if (course.withdrawnAt !== null) throw new Problem('course-withdrawn');
  await insertEnrolment(tx, { id: randomUUID(), personId, courseSlug: slug, enrolledAt: now });
  return { slug, enrolledAt: now };
};
