import type { Reader } from '#db/client.ts';
import type { RecognitionView } from './recognition-contract.ts';
import { allRecognitions, endorsementsOf } from './recognition-queries.ts';

/** Every recognition with its endorsements, newest first. `today`: civil date. */
export const listRecognitions = async (reader: Reader, today: string): Promise<RecognitionView[]> => {
  const rows = await allRecognitions(reader);
  const endorsements = await endorsementsOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map(({ createdBy: _, ...row }) => ({
    ...row,
    inForce: row.withdrawnAt === null && row.since <= today && (row.until === null || today <= row.until),
    endorsements: endorsements.filter(({ recognitionId }) => recognitionId === row.id).map(({ id, schemeSlug, createdAt }) => ({ id, schemeSlug, createdAt })),
  }));
};
