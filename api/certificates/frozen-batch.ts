import { courseVersion } from '#api/courses/read-course.ts';
import type { Course } from '#courses/course.ts';
import type { Reader } from '#db/client.ts';
import type { BatchRecord } from './batch-queries.ts';
import { schemeVersionById } from './queries.ts';
import { readScheme, type Scheme } from './scheme.ts';

/** What a batch certifies, as it was when it was prepared. */
export interface FrozenBatch {
  version: { id: string; scheme: Scheme };
  /** Of a scheme for courses. */
  course: { slug: string; versionId: string; course: Course } | undefined;
}

export const frozenBatch = async (reader: Reader, { schemeVersionId, courseVersionId }: BatchRecord): Promise<FrozenBatch> => {
  const version = await schemeVersionById(reader, schemeVersionId);
  if (!version) throw new Error('a batch without its scheme');
  const stored = courseVersionId === null ? undefined : await courseVersion(reader, courseVersionId);
  return {
    version: { id: version.id, scheme: readScheme(version.body) },
    course: courseVersionId !== null && stored ? { slug: stored.slug, versionId: courseVersionId, course: stored.course } : undefined,
  };
};
