import type { Services } from '#api/services.ts';
import type { CertificateDocument, Variant } from '#certificates/certificate.ts';
import { sampleCertificate } from '#certificates/sample-certificate.ts';
import { civilDate } from '#language/dates.ts';
import type { CertifiedCourse } from './assessment-text.ts';
import { certificateDocument, certificateNumber } from './certificate-document.ts';
import { coursesOfScheme, requireSoundScheme } from './check-scheme.ts';
import { prerequisiteNames } from './prerequisites.ts';
import { issuerBySlug } from './queries.ts';
import { printedRecognitions } from './recognitions-in-force.ts';
import type { Scheme } from './scheme.ts';
import { lastValidDay } from './validity.ts';

/** Stands in where no course names the scheme yet. */
const sampleCourse: CertifiedCourse = {
  title: sampleCertificate.title,
  outcomes: [...sampleCertificate.outcomes],
  hours: sampleCertificate.hours,
  finalTest: { draw: { sample: 20 }, timeLimitMinutes: 25, passMark: 0.7 },
};

/** What a draft would be printed as today for a holder of nobody; marked, so that it cannot pass as real. */
const previewDocument = async ({ db, env, now }: Pick<Services, 'db' | 'env' | 'now'>, scheme: Scheme): Promise<CertificateDocument> => {
  const issuer = await issuerBySlug(db, scheme.issuer);
  if (!issuer) throw new Error('a scheme without its issuer');
  const issuedOn = civilDate(now(), scheme.zone);
  const course = scheme.subject.of === 'course' ? ((await coursesOfScheme(db, scheme.slug))[0] ?? sampleCourse) : undefined;
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
    result: course?.finalTest && { share: course.finalTest.passMark, passMark: course.finalTest.passMark },
    recognitions: await printedRecognitions(db, scheme.slug, issuedOn),
    prerequisites: await prerequisiteNames(db, scheme),
  });
};

/** The pages of a draft as PNG. `invalid-input` when it has faults. */
export const previewScheme = async (services: Services, scheme: Scheme, variant: Variant): Promise<Uint8Array<ArrayBuffer>[]> => {
  await requireSoundScheme(services.db, scheme, services.now());
  return services.drawing.preview(await previewDocument(services, scheme), variant);
};
