import type { Services } from '#api/services.ts';
import type { CertificateDocument, Recognition } from '#certificates/certificate.ts';
import { sampleCertificate } from '#certificates/sample-certificate.ts';
import type { Reader } from '#db/client.ts';
import { civilDate } from '#language/dates.ts';
import type { CertifiedCourse } from './assessment-text.ts';
import { certificateDocument, certificateNumber } from './certificate-document.ts';
import { coursesOfScheme } from './check-scheme.ts';
import { prerequisiteNames } from './prerequisites.ts';
import { type IssuerRow, issuerBySlug } from './queries.ts';
import { printedRecognitions } from './recognitions-in-force.ts';
import type { Scheme } from './scheme.ts';
import { lastValidDay } from './validity.ts';

/** Stands in where no course names the scheme yet. */
const sampleCourse = {
  title: sampleCertificate.title,
  outcomes: [...sampleCertificate.outcomes],
  hours: sampleCertificate.hours,
  finalTest: { draw: { sample: 20 }, timeLimitMinutes: 25, passMark: 0.7 },
} satisfies CertifiedCourse;

/** Of several the one with the most to print. */
const courseOf = async (reader: Reader, { slug, subject }: Scheme): Promise<CertifiedCourse | undefined> => {
  if (subject.of !== 'course') return undefined;
  const length = ({ title, outcomes }: CertifiedCourse) => JSON.stringify([title, outcomes]).length;
  const [course = sampleCourse] = (await coursesOfScheme(reader, slug)).toSorted((one, other) => length(other) - length(one));
  return { ...course, finalTest: course.finalTest ?? sampleCourse.finalTest };
};

/** Not stored yet: an issuer as it would be, recognitions as they would be printed. */
export interface Supposed {
  issuer?: IssuerRow;
  recognitions?: readonly Recognition[];
}

/** What a scheme's certificate would say today of a holder of nobody; marked, so that it cannot pass as real. */
export const sampleDocument = async (
  { db, env, now }: Pick<Services, 'db' | 'env' | 'now'>,
  scheme: Scheme,
  supposed: Supposed = {},
): Promise<CertificateDocument> => {
  const issuer = supposed.issuer ?? (await issuerBySlug(db, scheme.issuer));
  if (!issuer) throw new Error('a scheme without its issuer');
  const issuedOn = civilDate(now(), scheme.zone);
  const course = await courseOf(db, scheme);
  const passMark = course?.finalTest?.passMark;
  return certificateDocument({
    scheme,
    issuer,
    course,
    holderName: sampleCertificate.holderName,
    issuedOn,
    validUntil: lastValidDay(scheme.validity, issuedOn),
    untilMandateEnds: scheme.validity.rule === 'mandate' ? true : undefined,
    number: certificateNumber(issuer.numberPrefix, Number(issuedOn.slice(0, 4)), 0),
    code: sampleCertificate.code,
    publicUrl: env.publicUrl,
    demonstration: true,
    result: passMark === undefined ? undefined : { share: passMark, passMark },
    recognitions: supposed.recognitions ?? (await printedRecognitions(db, scheme.slug, issuedOn)),
    prerequisites: await prerequisiteNames(db, scheme),
  });
};
