import { type Started, startAttempt } from '#api/assessment/start-attempt.ts';
import { currentCourse } from '#api/courses/read-course.ts';
import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { readAdmission } from './admission.ts';
import { readFacts } from './read-learning.ts';

/** Starts the final test, or continues the attempt that is open. Refuses with the code of what stands in the way. */
export const startFinalTest = async (work: Work, member: Member, slug: string): Promise<Started> => {
  const course = await currentCourse(work.tx, slug);
  if (!course) throw new Problem('not-found');
  const admission = await readAdmission(work.tx, member, await readFacts(work.tx, member.personId, slug));
  return startAttempt(work, { personId: member.personId, course, admission });
};
