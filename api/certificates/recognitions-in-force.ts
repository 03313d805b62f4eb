import type { Recognition } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import { endorsementsOf, type RecognitionRow, recognitionsInForce } from './recognition-queries.ts';

/** What a certificate says of one. */
export const asPrinted = ({
  kind,
  partner,
  agreement,
  since,
  until,
}: Pick<RecognitionRow, 'kind' | 'partner' | 'agreement' | 'since' | 'until'>): Recognition => ({
  kind,
  partner,
  agreement,
  since,
  until: until ?? undefined,
});

/** The recognitions printed on a scheme's certificates of a civil date. */
export const printedRecognitions = async (reader: Reader, schemeSlug: string, day: string): Promise<Recognition[]> =>
  (await recognitionsInForce(reader, schemeSlug, day)).map(asPrinted);

/** Partners' endorsements of a scheme whose recognition is in force on a civil date, as JSON they gave. */
export const endorsementsInForce = async (reader: Reader, schemeSlug: string, day: string): Promise<string[]> => {
  const inForce = (await recognitionsInForce(reader, schemeSlug, day)).map(({ id }) => id);
  return (await endorsementsOf(reader, inForce)).filter((row) => row.schemeSlug === schemeSlug).map(({ credential }) => credential);
};
