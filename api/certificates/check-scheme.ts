import { currentCourses } from '#api/courses/read-course.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { civilDate } from '#language/dates.ts';
import type { CertifiedCourse } from './assessment-text.ts';
import { allIssuers } from './queries.ts';
import { readScheme, type Scheme } from './scheme.ts';
import { schemeFaults } from './scheme-faults.ts';
import { schemesInForce } from './scheme-queries.ts';

/** The courses taught now whose certificates are issued by a scheme. */
export const coursesOfScheme = async (reader: Reader, slug: string): Promise<CertifiedCourse[]> =>
  (await currentCourses(reader))
    .filter(({ version, withdrawnAt }) => withdrawnAt === null && version.course.certificateScheme === slug)
    .map(({ version }) => version.course);

/** Refuses a draft with `invalid-input`, field by field, when one contradicts another, the courses or what is on record. */
export const requireSoundScheme = async (reader: Reader, scheme: Scheme, now: number): Promise<void> => {
  const schemes = (await schemesInForce(reader)).map(({ body }) => readScheme(body));
  const fields = schemeFaults(scheme, {
    today: civilDate(now, scheme.zone),
    issuers: new Set((await allIssuers(reader)).map(({ slug }) => slug)),
    prerequisites: new Map(schemes.map(({ slug, prerequisites }) => [slug, prerequisites.map((asked) => asked.scheme)])),
    courses: await coursesOfScheme(reader, scheme.slug),
  });
  if (fields.length > 0) throw new Problem('invalid-input', { fields: fields.map((fault) => ({ ...fault, field: `scheme.${fault.field}` })) });
};
