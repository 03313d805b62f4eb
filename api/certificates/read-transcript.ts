import { readDocument } from '#certificates/certificate.ts';
import type { Reader } from '#db/client.ts';
import { academyTimeZone } from '#language/academy-zone.ts';
import { civilDate } from '#language/dates.ts';
import { type CertificateRow, certificatesOfPerson } from './queries.ts';
import { readStates } from './read-state.ts';
import type { CertificateState } from './state.ts';
import type { Transcript } from './transcript-contract.ts';

const entryOf = (
  { document }: CertificateRow,
  { state, since, reason, lastDay }: CertificateState,
  followedBy: string | null,
  withScores: boolean,
): Transcript['certificates'][number] => {
  const { number, code, verifyUrl, kind, title, holderName, issuer, issuedOn, validUntil, untilMandateEnds, outcomes, hours, result } = readDocument(document);
  return {
    number,
    code,
    verifyUrl,
    kind,
    title,
    holderName,
    issuer: { name: issuer.name, country: issuer.country },
    issuedOn,
    validUntil: validUntil ?? null,
    untilMandateEnds: untilMandateEnds ?? false,
    state,
    since,
    reason,
    lastDay,
    followedBy,
    outcomes: [...outcomes],
    hours,
    result: withScores ? (result ?? null) : null,
  };
};

/** Everything a person holds as it is at an instant (UTC ms), newest first. */
export const readTranscript = async (reader: Reader, { personId, withScores }: { personId: string; withScores: boolean }, now: number): Promise<Transcript> => {
  const rows = await certificatesOfPerson(reader, personId);
  const states = await readStates(reader, rows, now);
  const numberOf = (id: string | undefined): string | null => rows.find((row) => row.id === id)?.number ?? null;
  const certificates = rows.flatMap((row) => {
    const state = states.get(row.id);
    return state ? [entryOf(row, state, numberOf(state.next?.id), withScores)] : [];
  });
  return {
    holderName: certificates[0]?.holderName ?? null,
    day: civilDate(now, academyTimeZone),
    withScores,
    certificates,
    demonstration: rows.some(({ document }) => readDocument(document).demonstration),
  };
};
