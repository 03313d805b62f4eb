import type { Work } from '#api/events/work.ts';
import { civilDate } from '#language/dates.ts';
import { certificatesOfPerson, setScoreShown } from './queries.ts';
import { readState, schemeOf } from './read-state.ts';
import { recordChange } from './record-change.ts';

/**
 * What becomes of the certificates when the account is deleted: they stay, with what is printed on them. The score is shown
 * no more, for nobody could hide it. One valid until an office ends goes with that day: her offices are deleted too, so its
 * end would never be known.
 */
export const leaveCertificates = async (work: Work, personId: string): Promise<void> => {
  for (const certificate of await certificatesOfPerson(work.tx, personId)) {
    if (certificate.scoreShown) await setScoreShown(work.tx, certificate.id, false);
    const { lastDay } = await readState(work.tx, certificate, work.now);
    if (certificate.mandateId === null || lastDay !== null) continue;
    const { zone } = await schemeOf(work.tx, certificate);
    await recordChange(work, { certificateId: certificate.id, change: 'ended', reason: 'holder-request', endsOn: civilDate(work.now, zone) });
  }
};
