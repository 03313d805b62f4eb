import type { CertificateDocument, Country } from '#certificates/certificate.ts';
import type { Course } from '#courses/course.ts';
import { civilDate } from '#language/dates.ts';
import type { Texts } from '#language/locale.ts';
import { assessmentText } from './assessment-text.ts';
import type { IssuerRow } from './queries.ts';
import type { Scheme } from './scheme.ts';
import { academyTimeZone, lastValidDay } from './validity.ts';

interface Facts {
  scheme: Scheme;
  issuer: IssuerRow;
  course: Course;
  holderName: CertificateDocument['holderName'];
  /** UTC milliseconds. */
  completedAt: number;
  number: string;
  code: string;
  /** Origin of the verify page's address. */
  publicUrl: string;
  demonstration: boolean;
}

/** The civil date a certificate bears for something completed at this instant. */
export const issueDate = (completedAt: number): string => civilDate(completedAt, academyTimeZone);

/** `DULA-2026-000001`. More than a million a year simply get longer. */
export const certificateNumber = (prefix: string, year: number, ordinal: number): string => `${prefix}-${year}-${String(ordinal).padStart(6, '0')}`;

/** Everything the certificate will ever say, copied from what is true now. */
export const certificateDocument = ({
  scheme,
  issuer,
  course,
  holderName,
  completedAt,
  number,
  code,
  publicUrl,
  demonstration,
}: Facts): CertificateDocument => {
  const issuedOn = issueDate(completedAt);
  return {
    number,
    code,
    verifyUrl: `${publicUrl}/verify/${code}`,
    kind: scheme.kind,
    holderName,
    courseTitle: course.title,
    issuer: {
      name: { kk: issuer.nameKk, ru: issuer.nameRu, en: issuer.nameEn },
      country: issuer.country as Country,
      businessNumber: issuer.businessNumber ?? undefined,
    },
    hours: course.hours,
    outcomes: course.outcomes,
    assessment: assessmentText(scheme, course),
    issuedOn,
    validUntil: lastValidDay(scheme.validity, issuedOn),
    signatories: issuer.signatories as { name: Texts; position: Texts }[],
    legalNote: scheme.note ?? undefined,
    demonstration,
  };
};
