import { type CurrentCourse, currentCourses } from '#api/courses/read-course.ts';
import { Problem } from '#api/http/problem.ts';
import type { Reader } from '#db/client.ts';
import { assessmentText } from './assessment-text.ts';
import type { BatchScheme } from './batch-contract.ts';
import { schemesInForce } from './batch-queries.ts';
import { schemeInForce } from './queries.ts';
import { readScheme, type Scheme } from './scheme.ts';

const coursesBy = async (reader: Reader, { slug, subject }: Scheme): Promise<CurrentCourse[]> =>
  subject.of === 'course' ? (await currentCourses(reader)).filter(({ version }) => version.course.certificateScheme === slug) : [];

/** Every scheme in force with the courses that name it. */
export const batchSchemes = async (reader: Reader): Promise<BatchScheme[]> =>
  Promise.all(
    (await schemesInForce(reader)).map(async ({ body }) => {
      const scheme = readScheme(body);
      const courses = (await coursesBy(reader, scheme)).map(({ version: { slug, course } }) => ({ slug, title: course.title }));
      return { slug: scheme.slug, name: scheme.name, courses, isForCourse: scheme.subject.of === 'course' };
    }),
  );

/** Whether the scheme's words can be said of the course: one about a final test cannot where there is none. */
const fits = (scheme: Scheme, { version: { course } }: CurrentCourse): boolean => {
  try {
    return assessmentText(scheme, course) !== undefined;
  } catch {
    return false;
  }
};

const refuse = (field: string): never => {
  throw new Problem('invalid-input', { fields: [{ field, rule: 'choice' }] });
};

/** The version of a scheme in force and, of one for courses, its course: the one named, else the only one there is. */
export const chosenScheme = async (
  reader: Reader,
  schemeSlug: string,
  courseSlug: string | undefined,
): Promise<{ versionId: string; scheme: Scheme; course: CurrentCourse | undefined }> => {
  const inForce = await schemeInForce(reader, schemeSlug);
  if (!inForce) return refuse('schemeSlug');
  const scheme = readScheme(inForce.body);
  const courses = await coursesBy(reader, scheme);
  const named = courseSlug === undefined ? courses : courses.filter(({ version }) => version.slug === courseSlug);
  const [course] = named;
  const isChosen = scheme.subject.of === 'course' ? named.length === 1 && course && fits(scheme, course) : courseSlug === undefined;
  return isChosen ? { versionId: inForce.id, scheme, course } : refuse('courseSlug');
};
