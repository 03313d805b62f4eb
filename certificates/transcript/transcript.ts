import type { Locale } from '#language/locale.ts';
import type { CertificateKind, CertificateStateName, ChangeReason, Country } from '../certificate.ts';

/** Texts in the transcript's language; dates are civil, `YYYY-MM-DD`. */
export type TranscriptEntry = {
  number: string;
  /** In groups. */
  code: string;
  verifyUrl: string;
  kind: CertificateKind;
  title: string;
  /** As printed on this certificate. */
  holderName: string;
  issuer: string;
  country: Country;
  issuedOn: string;
  validUntil?: string | undefined;
  untilMandateEnds: boolean;
  /** On the day of the transcript. */
  state: CertificateStateName;
  /** From which day it is so, when it is not simply valid. */
  since?: string | undefined;
  reason?: ChangeReason | undefined;
  /** Number of the one that came after it. */
  followedBy?: string | undefined;
  outcomes: readonly string[];
  hours: { clock: number; academic: number; academicMinutes: number };
  /** Parts of 1. */
  result?: { share: number; passMark: number } | undefined;
};

/** Everything a person holds, as it is drawn on A4 in one language. */
export type TranscriptDocument = {
  locale: Locale;
  /** As printed on her newest certificate. */
  holderName: string;
  /** The day its states are of. */
  day: string;
  withScores: boolean;
  demonstration: boolean;
  /** Newest first; at least one. */
  certificates: readonly TranscriptEntry[];
};
