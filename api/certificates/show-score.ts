import type { Work } from '#api/events/work.ts';
import type { Member } from '#api/http/actor.ts';
import { Problem } from '#api/http/problem.ts';
import { readDocument } from '#certificates/certificate.ts';
import { isHolder } from './policy.ts';
import { certificateById, setScoreShown } from './queries.ts';

/** Her choice whether others see the score. Refuses with `not-found`, and `certificate-state` where no score is recorded. */
export const showScore = async (work: Work, actor: Member, certificateId: string, shown: boolean): Promise<void> => {
  const certificate = await certificateById(work.tx, certificateId);
  if (!certificate || !isHolder(actor, certificate)) throw new Problem('not-found');
  if (!readDocument(certificate.document).result) throw new Problem('certificate-state');
  await setScoreShown(work.tx, certificateId, shown);
};
