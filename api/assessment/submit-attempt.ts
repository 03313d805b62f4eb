import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { closeAttempt } from './close-attempt.ts';
import type { Submission } from './contract.ts';
import { canUseAttempt } from './policy.ts';
import { type AttemptRow, findAttempt } from './queries.ts';
import { shareOf } from './standing.ts';

/** Of a closed attempt. */
export const submissionOf = ({ id, closedAt, closedBy, points, maximum, passMark, passed }: AttemptRow): Submission => {
  if (closedAt === null || closedBy === null || points === null || maximum === null) throw new Error(`attempt ${id} is not closed`);
  return { attemptId: id, closedAt, closedBy, points, maximum, share: shareOf(points, maximum), passMark, passed: passed === true };
};

/** Hands in: graded once, a repeat gives the same. After limit and grace the clock has closed it. */
export const submitAttempt = async (work: Work, actor: Member, attemptId: string): Promise<Submission> => {
  const attempt = await findAttempt(work.tx, attemptId);
  if (!attempt || !canUseAttempt(actor, attempt)) throw new Problem('not-found');
  return submissionOf(await closeAttempt(work, attempt));
};
