import type { Locale } from '#language/locale.ts';
import type { CertificateKind, Country } from '../certificate.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

type KindWording = {
  title: string;
  /** Ends with a colon; the course title follows. */
  statement: string;
  /** Heading of the outcomes, which begin with verbs. */
  outcomes: string;
  /** Heading of the text about assessment. */
  assessment: string;
  /** What this kind does not attest; empty when there is nothing to say. */
  limit: string;
};

/** All the fixed words of a certificate in one language. */
export type Wording = {
  kinds: Record<CertificateKind, KindWording>;
  holder: string;
  workload: string;
  hours: (clock: number, academic: number, academicMinutes: number) => string;
  /** Follows the outcomes that found room. */
  moreOutcomes: string;
  number: string;
  issuedOn: string;
  validity: string;
  /** @param date the last valid day, in full; in Russian in the genitive, as `formatDate` gives it */
  validUntil: (date: string) => string;
  noExpiry: string;
  code: string;
  /** @param address page where the code is typed, without scheme */
  howToCheck: (address: string) => string;
  qrCode: (url: string) => string;
  businessNumber: string;
  countries: Record<Country, string>;
  demonstration: string;
  /** Name of the signature field, read aloud by screen readers. */
  signatureField: string;
  /** Reason inside the electronic signature. */
  signatureReason: string;
};

export const wordings: Record<Locale, Wording> = { kk, ru, en };
