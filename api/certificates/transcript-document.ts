import { type Spelling, spellingOf } from '#api/accounts/document-name.ts';
import type { Country } from '#certificates/certificate.ts';
import type { TranscriptDocument, TranscriptEntry } from '#certificates/transcript/transcript.ts';
import type { Locale } from '#language/locale.ts';
import { isInForce } from './state.ts';
import type { Transcript } from './transcript-contract.ts';

const entryIn = (entry: Transcript['certificates'][number], locale: Locale, spelling: Spelling): TranscriptEntry => {
  const { number, code, verifyUrl, kind, issuedOn, untilMandateEnds, state, hours } = entry;
  return {
    number,
    code,
    verifyUrl,
    kind,
    title: entry.title[locale],
    holderName: entry.holderName[spelling],
    issuer: entry.issuer.name[locale],
    country: entry.issuer.country as Country,
    issuedOn,
    validUntil: entry.validUntil ?? undefined,
    untilMandateEnds,
    state,
    since: isInForce(state) ? undefined : (entry.since ?? undefined),
    reason: entry.reason ?? undefined,
    followedBy: entry.followedBy ?? undefined,
    outcomes: entry.outcomes.map((outcome) => outcome[locale]),
    hours,
    result: entry.result ?? undefined,
  };
};

/** A transcript as it is drawn in one language; `undefined` when there is nothing to draw. */
export const transcriptDocument = (
  { holderName, day, withScores, demonstration, certificates }: Transcript,
  locale: Locale,
): TranscriptDocument | undefined => {
  const spelling = spellingOf(locale);
  return holderName === null
    ? undefined
    : { locale, holderName: holderName[spelling], day, withScores, demonstration, certificates: certificates.map((entry) => entryIn(entry, locale, spelling)) };
};
