import { mandateOn } from '#api/accounts/read-mandate.ts';
import { currentCourse } from '#api/courses/read-course.ts';
import { isEnrolled } from '#api/progress/read-rounds.ts';
import type { Reader } from '#db/client.ts';
import { civilDate } from '#language/dates.ts';
import { type CertificateRow, schemeInForce } from './queries.ts';
import { readScheme } from './scheme.ts';

/**
 * The course whose final test renews a certificate when its holder takes it again, as it is taught now, also after it was
 * withdrawn for others. `undefined` when an administrator has to look: it is of no course, the course has no test or gives
 * no certificate any more, she could not enrol, or she no longer holds the office it is for.
 */
export const renewalCourse = async (
  reader: Reader,
  { personId, courseSlug }: Pick<CertificateRow, 'personId' | 'courseSlug'>,
  now: number,
): Promise<string | undefined> => {
  const taught = courseSlug === null ? undefined : await currentCourse(reader, courseSlug);
  if (!taught || courseSlug === null) return undefined;
  const { finalTest, completion, certificateScheme } = taught.version.course;
  if (!finalTest || !completion.finalTest || certificateScheme === undefined) return undefined;
  if (taught.withdrawnAt !== null && !(await isEnrolled(reader, personId, courseSlug))) return undefined;
  const version = await schemeInForce(reader, certificateScheme);
  if (!version) return undefined;
  const { validity, zone } = readScheme(version.body);
  if (validity.rule === 'mandate' && !(await mandateOn(reader, personId, validity.office, civilDate(now, zone)))) return undefined;
  return courseSlug;
};

/** What the round of a course is opened for. */
export const renewalCause = (certificateId: string): string => `renewal:${certificateId}`;

/** The certificate such a round renews. */
export const renewedBy = (causeId: string): string => causeId.slice(renewalCause('').length);
