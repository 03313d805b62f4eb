import type { CertificateDocument, Country, Recognition } from '#certificates/certificate.ts';
import type { Texts } from '#language/locale.ts';
import { assessmentText, type CertifiedCourse } from './assessment-text.ts';
import { issuerName } from './issuer-name.ts';
import type { IssuerRow } from './queries.ts';
import type { Scheme } from './scheme.ts';

/** What a certificate is made of. Everything the document will ever say comes in here: nothing is looked up. */
export interface Facts {
  scheme: Scheme;
  issuer: IssuerRow;
  /** Of a scheme for courses. */
  course?: CertifiedCourse | undefined;
  holderName: CertificateDocument['holderName'];
  /** Civil dates. */
  issuedOn: string;
  validUntil?: string | undefined;
  untilMandateEnds?: boolean | undefined;
  number: string;
  code: string;
  /** Origin of the verify page's address. */
  publicUrl: string;
  demonstration: boolean;
  result?: CertificateDocument['result'];
  follows?: CertificateDocument['follows'];
  /** In force on the day of issue. */
  recognitions: readonly Recognition[];
  /** Names of the schemes asked for before. */
  prerequisites: readonly Texts[];
}

/** `DULA-2026-000001`. More than a million a year simply get longer. */
export const certificateNumber = (prefix: string, year: number, ordinal: number): string => `${prefix}-${year}-${String(ordinal).padStart(6, '0')}`;

/** Title, outcomes and hours: the course's, or the scheme's own. Throws when a scheme for courses comes without one. */
const attested = ({ subject }: Scheme, course: CertifiedCourse | undefined): Pick<CertificateDocument, 'title' | 'outcomes' | 'hours'> => {
  if (subject.of !== 'course') return { title: subject.title, outcomes: subject.outcomes, hours: subject.hours };
  if (!course) throw new Error('this scheme certifies a course');
  return { title: course.title, outcomes: course.outcomes, hours: course.hours };
};

/** Everything the certificate will ever say, copied from what is true now. */
export const certificateDocument = ({ scheme, issuer, course, recognitions, prerequisites, publicUrl, ...facts }: Facts): CertificateDocument => ({
  number: facts.number,
  code: facts.code,
  verifyUrl: `${publicUrl}/verify/${facts.code}`,
  kind: scheme.kind,
  subject: scheme.subject.of,
  holderName: facts.holderName,
  ...attested(scheme, course),
  issuer: {
    slug: issuer.slug,
    name: issuerName(issuer),
    country: issuer.country as Country,
    businessNumber: issuer.businessNumber ?? undefined,
  },
  workload: scheme.workload ?? undefined,
  alignment: scheme.alignment.length > 0 ? scheme.alignment : undefined,
  level: scheme.level ?? undefined,
  assessment: assessmentText(scheme, course),
  attendance: scheme.attendance ?? undefined,
  qualityAssurance: scheme.qualityAssurance,
  prerequisites: prerequisites.length > 0 ? prerequisites : undefined,
  taughtIn: scheme.taughtIn,
  result: scheme.result === 'score' ? facts.result : undefined,
  issuedOn: facts.issuedOn,
  validUntil: facts.validUntil,
  untilMandateEnds: facts.untilMandateEnds,
  follows: facts.follows,
  recognitions: recognitions.length > 0 ? recognitions : undefined,
  legalReference: scheme.legalReference
    ? { text: scheme.legalReference.text, url: scheme.legalReference.url, checked: scheme.legalReference.checked }
    : undefined,
  signatories: issuer.signatories as { name: Texts; position: Texts }[],
  legalNote: scheme.note ?? undefined,
  supplement: scheme.supplement ?? undefined,
  demonstration: facts.demonstration,
});
