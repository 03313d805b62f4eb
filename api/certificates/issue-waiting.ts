import { courseVersion } from '#api/courses/read-course.ts';
import type { Env } from '#api/env.ts';
import type { Work } from '#api/events/work.ts';
import { schemeInForce } from './queries.ts';
import { registerCertificate } from './register-certificate.ts';
import { readScheme } from './scheme.ts';
import { completionsWithoutCertificate } from './scheme-queries.ts';

/** Tries again what a person completed before she held the certificates asked for. Others wait for something else, and are left. */
export const issueWaiting = async (work: Work, personId: string, env: Pick<Env, 'publicUrl' | 'profile'>): Promise<void> => {
  for (const { id, courseVersionId } of await completionsWithoutCertificate(work.tx, personId)) {
    const slug = (await courseVersion(work.tx, courseVersionId))?.course.certificateScheme;
    const version = slug === undefined ? undefined : await schemeInForce(work.tx, slug);
    if (version && readScheme(version.body).prerequisites.length > 0) await registerCertificate(work, id, env);
  }
};
