import type { Work } from '#api/events/work.ts';
import { roundsOf } from '#api/progress/read-rounds.ts';
import { type CertificateRow, certificateById, newestOfScheme } from './queries.ts';
import { readChain } from './read-chain.ts';
import { readState } from './read-state.ts';
import { renewedBy } from './renewal-course.ts';

/** The end of the chain that she opened this round of the course to renew. */
const askedFor = async ({ tx }: Work, { personId, courseSlug, round }: { personId: string; courseSlug: string; round: number }) => {
  const opened = (await roundsOf(tx, personId)).find((one) => one.courseSlug === courseSlug && one.round === round);
  const asked = opened && (await certificateById(tx, renewedBy(opened.causeId)));
  const last = asked && (await readChain(tx, asked)).at(-1);
  return last && certificateById(tx, last.id);
};

/**
 * The certificate that a new one for this completion renews: the newest she holds by the scheme for the course, else, when
 * the course has changed its scheme since, the one she opened the round for. A revoked one is not renewed: what is issued
 * then begins anew.
 */
export const heldCertificate = async (
  work: Work,
  completion: { personId: string; courseSlug: string; round: number },
  schemeSlug: string,
): Promise<CertificateRow | undefined> => {
  const held = (await newestOfScheme(work.tx, completion.personId, schemeSlug, completion.courseSlug)) ?? (await askedFor(work, completion));
  return held && (await readState(work.tx, held, work.now)).state !== 'revoked' ? held : undefined;
};
