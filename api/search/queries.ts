import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { courseVersions } from '#db/schema/courses.ts';

/** Bodies of every version of a course ever stored: a lesson that is gone must leave the index too. */
export const everyVersionBody = async (reader: Reader, slug: string): Promise<string[]> =>
  (await reader.select({ body: courseVersions.body }).from(courseVersions).where(eq(courseVersions.slug, slug))).map(({ body }) => body);
