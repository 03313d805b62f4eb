import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { openRound } from '#api/progress/open-round.ts';
import { isHolder } from './policy.ts';
import { certificateById } from './queries.ts';
import { readState } from './read-state.ts';
import { renewalCause, renewalCourse } from './renewal-course.ts';

/**
 * Opens the final test of its course to its holder once more, as soon as the window is open and for ever after; a repeat
 * is the same round. Refuses with `not-found` (also to everybody else), `certificate-state`, `renewal-not-open` and
 * `renewal-by-administrator`.
 */
export const startRenewal = async (work: Work, actor: Member, certificateId: string): Promise<{ courseSlug: string; round: number }> => {
  const certificate = await certificateById(work.tx, certificateId);
  if (!certificate || !isHolder(actor, certificate)) throw new Problem('not-found');
  const { state, opensOn } = await readState(work.tx, certificate, work.now);
  if (opensOn === null) throw new Problem('certificate-state');
  if (state === 'valid') throw new Problem('renewal-not-open', { values: { opensOn } });
  const courseSlug = await renewalCourse(work.tx, certificate, work.now);
  if (courseSlug === undefined) throw new Problem('renewal-by-administrator');
  return { courseSlug, round: await openRound(work, { personId: certificate.personId, courseSlug, causeId: renewalCause(certificateId) }) };
};
