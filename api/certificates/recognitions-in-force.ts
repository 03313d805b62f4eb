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

/** Whether an endorsement's own dates cover a civil date. */
const covers = (credential: string, day: string): boolean => {
  const { validFrom, validUntil } = JSON.parse(credential) as { validFrom?: unknown; validUntil?: unknown };
  const [from, until] = [validFrom, validUntil].map((at) => (at === undefined ? undefined : String(at).slice(0, day.length)));
  return (from === undefined || from <= day) && (until === undefined || until >= day);
};

/** Partners' endorsements of a scheme that are in force on a civil date, by their recognition and their own dates; JSON they gave. */
export const endorsementsInForce = async (reader: Reader, schemeSlug: string, day: string): Promise<string[]> => {
  const inForce = (await recognitionsInForce(reader, schemeSlug, day)).map(({ id }) => id);
  return (await endorsementsOf(reader, inForce))
    .filter((row) => row.schemeSlug === schemeSlug && covers(row.credential, day))
    .map(({ credential }) => credential);
};
