import type { Locale } from '#language/locale.ts';
import type { CertificateDocument, CertificateKind, Country, Recognition, Subject, Workload } from '../certificate.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

type KindWording = {
  title: string;
  /** Of a course; ends with a colon, the title follows. */
  statement: string;
  /** Of what else it can be. */
  statements: Partial<Record<Subject, string>>;
  /** What a certificate of this kind stands for, and what not. */
  meaning: string;
  /** Heading of the outcomes, which begin with verbs. */
  outcomes: string;
  /** Heading of the text about assessment. */
  assessment: string;
  /** What this kind does not attest; empty when there is nothing to say. */
  limit: string;
};

/** Words of the second page only. */
type SupplementWording = {
  title: string;
  titleOf: string;
  kind: string;
  issuer: string;
  about: string;
  alignment: string;
  /** Heads of the table of hours. */
  form: string;
  clockHours: string;
  academicHours: (academicMinutes: number) => string;
  forms: Record<keyof Workload, string>;
  total: string;
  noCredits: string;
  level: string;
  frameworks: Record<NonNullable<CertificateDocument['level']>['framework'], string>;
  decided: (by: string, date: string) => string;
  attendance: string;
  prerequisites: string;
  taughtIn: string;
  languages: Record<Locale, string>;
  result: string;
  /** @param share as a percentage */
  score: (share: string, passMark: string) => string;
  quality: string;
  recognitions: string;
  agreement: (text: string) => string;
  period: (since: string, until: string | undefined) => string;
  legal: string;
  checked: (date: string) => string;
};

/** All the fixed words of a certificate in one language. */
export type Wording = {
  kinds: Record<CertificateKind, KindWording>;
  holder: string;
  workload: string;
  hours: (clock: number, academic: number, academicMinutes: number) => string;
  /** Follows the outcomes that found room. */
  moreOutcomes: string;
  /** The same where there is a supplement. */
  moreOverleaf: string;
  number: string;
  issuedOn: string;
  validity: string;
  /** @param date the last valid day, in full; in Russian in the genitive, as `formatDate` gives it */
  validUntil: (date: string) => string;
  untilMandateEnds: string;
  noExpiry: string;
  /** Labels of the number of the certificate before it. */
  follows: Record<NonNullable<CertificateDocument['follows']>['as'], string>;
  /** The partner's name comes after it. */
  recognitions: Record<Recognition['kind'], (partner: string) => string>;
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
  supplement: SupplementWording;
};

export const wordings: Record<Locale, Wording> = { kk, ru, en };

/** The sentence that leads to the title. */
export const statementOf = ({ kinds }: Wording, { kind, subject = 'course' }: Pick<CertificateDocument, 'kind' | 'subject'>): string =>
  kinds[kind].statements[subject] ?? kinds[kind].statement;
