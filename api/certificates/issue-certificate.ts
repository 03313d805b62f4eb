import { mandateOn } from '#api/accounts/read-mandate.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import type { CertificateDocument } from '#certificates/certificate.ts';
import type { Course } from '#courses/course.ts';
import { certificateDocument } from './certificate-document.ts';
import { enterCertificate } from './enter-certificate.ts';
import { prerequisiteNames } from './prerequisites.ts';
import { printedRecognitions } from './recognitions-in-force.ts';
import type { Scheme } from './scheme.ts';
import type { Succession } from './state.ts';
import { lastValidDay } from './validity.ts';

/** A scheme as one of its versions says it. */
interface SchemeVersion {
  id: string;
  scheme: Scheme;
}

/** What is to be certified, to whom and why. */
export interface Issue {
  personId: string;
  /** As it goes to print: what `printedNames` gives. */
  holderName: CertificateDocument['holderName'];
  version: SchemeVersion;
  course?: { slug: string; versionId: string; course: Course } | undefined;
  /** Civil date in the scheme's zone. */
  issuedOn: string;
  /** The cause, so that it is issued once: a completion, or any other by a name of its own. */
  completionId?: string | undefined;
  causeId?: string | undefined;
  result?: CertificateDocument['result'];
  follows?: { id: string; number: string; as: Succession; note?: string | null } | undefined;
  actorId?: string | undefined;
}

/** Until when it is valid; an office must be held on the day of issue. Throws when it is not. */
const validityOf = async ({ tx }: Work, { validity }: Scheme, personId: string, issuedOn: string) => {
  if (validity.rule !== 'mandate') return { mandateId: null, validUntil: lastValidDay(validity, issuedOn) };
  const mandate = await mandateOn(tx, personId, validity.office, issuedOn);
  if (!mandate) throw new Error(`nobody holds the office ${validity.office}`);
  return { mandateId: mandate.id, validUntil: mandate.until ?? undefined };
};

/**
 * The one way a certificate comes to be: number, code, place in the status list and everything it says, frozen; the
 * signed files follow by reaction. The caller has looked whether it was issued for this cause before. Returns its id.
 */
export const issueCertificate = async (work: Work, { publicUrl, profile }: Pick<Env, 'publicUrl' | 'profile'>, issue: Issue): Promise<string> => {
  const { tx } = work;
  const { personId, issuedOn, follows, holderName, course } = issue;
  const { scheme } = issue.version;
  const { mandateId, validUntil } = await validityOf(work, scheme, personId, issuedOn);
  const recognitions = await printedRecognitions(tx, scheme.slug, issuedOn);
  const prerequisites = await prerequisiteNames(tx, scheme);
  return enterCertificate(work, {
    personId,
    courseSlug: course?.slug ?? null,
    courseVersionId: course?.versionId ?? null,
    schemeVersionId: issue.version.id,
    issuerSlug: scheme.issuer,
    mandateId,
    scoreShown: false,
    completionId: issue.completionId ?? null,
    causeId: issue.causeId ?? null,
    issuedOn,
    follows,
    actorId: issue.actorId ?? null,
    documentOf: (given) =>
      certificateDocument({
        ...given, scheme, holderName, issuedOn, validUntil, publicUrl, recognitions, prerequisites,
        course: course?.course,
        untilMandateEnds: mandateId !== null && validUntil === undefined ? true : undefined,
        demonstration: profile !== 'production',
        result: issue.result,
        follows: follows && { number: follows.number, as: follows.as },
      }), // biome-ignore format: one fact after another
  });
};
