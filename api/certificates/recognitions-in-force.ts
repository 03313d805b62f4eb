import type { Recognition } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import { endorsementsOf, recognitionsInForce } from './recognition-queries.ts';

/** The recognitions printed on a scheme's certificates of a civil date. */
export const printedRecognitions = async (reader: Reader, schemeSlug: string, day: string): Promise<Recognition[]> =>
  (await recognitionsInForce(reader, schemeSlug, day)).map(({ kind, partner, agreement, since, until }) => ({
    kind,
    partner,
    agreement,
    since,
    until: until ?? undefined,
  }));

/** Partners' endorsements of a scheme whose recognition is in force on a civil date, as JSON they gave. */
export const endorsementsInForce = async (reader: Reader, schemeSlug: string, day: string): Promise<string[]> => {
  const inForce = (await recognitionsInForce(reader, schemeSlug, day)).map(({ id }) => id);
  return (await endorsementsOf(reader, inForce)).filter((row) => row.schemeSlug === schemeSlug).map(({ credential }) => credential);
};
