import { variants } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import type { OwnCertificate } from './contract.ts';
import { ownCertificate } from './own-certificate.ts';
import { certificatesOfPerson, filesOf } from './queries.ts';

/** A person's certificates, newest first. `today`: civil date in the Academy's zone. */
export const listCertificates = async (reader: Reader, personId: string, today: string): Promise<OwnCertificate[]> => {
  const rows = await certificatesOfPerson(reader, personId);
  const files = await filesOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    ownCertificate(
      row,
      files.filter(({ certificateId }) => certificateId === row.id),
      [...variants],
      today,
    ),
  );
};
