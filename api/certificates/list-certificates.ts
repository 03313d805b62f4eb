import { roundsOf } from '#api/progress/read-rounds.ts';
import type { Reader } from '#db/client.ts';
import type { OwnCertificate } from './contract.ts';
import { ownCertificate } from './own-certificate.ts';
import { certificatesOfPerson, filesOf } from './queries.ts';
import { readChain } from './read-chain.ts';
import { readState, schemeOf } from './read-state.ts';
import { renewalCause, renewalCourse } from './renewal-course.ts';

/** A person's certificates as they are at an instant (UTC ms), newest first. */
export const listCertificates = async (reader: Reader, personId: string, now: number): Promise<OwnCertificate[]> => {
  const rows = await certificatesOfPerson(reader, personId);
  const files = await filesOf(
    reader,
    rows.map(({ id }) => id),
  );
  const rounds = await roundsOf(reader, personId);
  return Promise.all(
    rows.map(async (row) =>
      ownCertificate(row, {
        scheme: await schemeOf(reader, row),
        state: await readState(reader, row, now),
        chain: await readChain(reader, row),
        files: files.filter(({ certificateId }) => certificateId === row.id),
        round: rounds.find(({ causeId }) => causeId === renewalCause(row.id))?.round ?? null,
        byHerself: (await renewalCourse(reader, row, now)) !== undefined,
      }),
    ),
  );
};
