import { issueCertificate } from '#api/certificates/issue-certificate.ts';
import { schemeInForce } from '#api/certificates/queries.ts';
import { readScheme, type Scheme } from '#api/certificates/scheme.ts';
import { storeScheme } from '#api/certificates/store-scheme.ts';
import { currentCourse } from '#api/courses/read-course.ts';
import type { TestServices } from './test-services.ts';

/** The scheme the Academy comes with, changed: valid for a year, renewed from 30 days before its end, with the score. */
export const storeYearlyScheme = (services: TestServices, slug: string, change: Partial<Scheme> = {}): Promise<void> =>
  services.write(async (work) => {
    const { body = '' } = (await schemeInForce(work.tx, 'digital-rights-achievement')) ?? {};
    const validity = { rule: 'months' as const, months: 12, renewalOpensDays: 30 };
    await storeScheme(work, { ...readScheme(body), slug, workload: null, result: 'score', validity, ...change });
  });

/** A certificate for a stored course by a scheme in force, issued on a civil date. Returns its id. */
export const issueFor = (
  services: TestServices,
  personId: string,
  { scheme: schemeSlug, course: courseSlug, issuedOn }: { scheme: string; course: string; issuedOn: string },
): Promise<string> =>
  services.write(async (work) => {
    const version = await schemeInForce(work.tx, schemeSlug);
    const course = await currentCourse(work.tx, courseSlug);
    if (!version || !course) throw new Error('no such scheme or course');
    return issueCertificate(work, services.env, {
      personId,
      holderName: { kk: 'Сәрсенова Әсел', ru: 'Сарсенова Асель', latin: 'Sarsenova Assel' },
      version: { id: version.id, scheme: readScheme(version.body) },
      course: { slug: courseSlug, versionId: course.versionId, course: course.version.course },
      issuedOn,
      result: { share: 0.9, passMark: 0.7 },
    });
  });
